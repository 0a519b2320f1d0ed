import { css } from './css'
import { palette } from './palette'
import type { Theme } from './tokens'

/** A wash of violet, round everywhere, a wide shadow. */
export const soft: Theme = {
  name: 'soft',
  shape: {
    radius: '24px',
    corner: '14px',
    frame: '0',
    space: '24px',
    gap: '4px',
    control: '42px',
    font: 'ui-rounded,"SF Pro Rounded","Hiragino Maru Gothic ProN",Nunito,system-ui,sans-serif',
    'title-size': '17px',
    motion: '.26s',
  },
  light: palette({
    surface: '#f6f2ff',
    text: '#2a2144',
    cell: '#fff',
    accent: '#6d46c4',
    shadow: '0 4px 12px #42297a14,0 20px 56px #42297a38',
  }),
  dark: palette({
    surface: '#251f3a',
    text: '#f3effd',
    cell: '#2f2748',
    accent: '#c5b2ff',
    shadow: '0 20px 56px #0009',
  }),
}

export default css(soft)
