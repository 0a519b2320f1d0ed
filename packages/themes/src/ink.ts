import { css } from './css'
import { palette } from './palette'
import type { Theme } from './tokens'

/** Black on paper: a question set in a serif, answers on a line as in a printed form. */
export const ink: Theme = {
  name: 'ink',
  shape: {
    radius: '2px',
    corner: '0',
    border: '0 0 1px',
    space: '24px',
    gap: '5px',
    font: 'system-ui,sans-serif',
    'title-font': '"Iowan Old Style","Palatino Linotype",Palatino,ui-serif,Georgia,serif',
    'title-size': '20px',
    'title-weight': '400',
    motion: '.24s',
  },
  light: palette({
    surface: '#fdfcf8',
    text: '#16140f',
    line: '#16140f',
    accent: '#16140f',
    shadow: '0 8px 24px #16140f1f',
  }),
  dark: palette({
    surface: '#14130f',
    text: '#f3efe4',
    line: '#8f8b80',
    accent: '#f3efe4',
    shadow: '0 8px 24px #000a',
  }),
}

export default css(ink)
