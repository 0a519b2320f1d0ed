import { css } from './css'
import { palette } from './palette'
import type { Theme } from './tokens'

/** Takes the host's typeface; square, borders only, nothing moves. */
export const plain: Theme = {
  name: 'plain',
  shape: { radius: '0', corner: '0', font: 'inherit', motion: '0s' },
  light: palette({ surface: '#fff', text: '#111', line: '#767676', accent: '#111' }),
  dark: palette({ surface: '#111', text: '#fff', line: '#8c8c8c', accent: '#fff' }),
}

export default css(plain)
