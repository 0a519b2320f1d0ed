import { calm } from './calm'
import { css } from './css'
import type { Theme } from './tokens'

/** Takes the host's typeface; square, borders only. */
export const plain: Theme = {
  name: 'plain',
  shape: { radius: '0', corner: '0' },
  light: {
    ...calm.light,
    text: '#111',
    muted: '#595959',
    line: '#767676',
    edge: '#767676',
    accent: '#111',
    shadow: 'none',
  },
  dark: {
    ...calm.dark,
    surface: '#111',
    text: '#fff',
    muted: '#b3b3b3',
    line: '#8c8c8c',
    edge: '#8c8c8c',
    accent: '#fff',
    'on-accent': '#111',
    shadow: 'none',
  },
}

export default css(plain)
