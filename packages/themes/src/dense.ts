import { css } from './css'
import { palette } from './palette'
import type { Theme } from './tokens'

/** For tools: small type, little air, no ceremony. */
export const dense: Theme = {
  name: 'dense',
  shape: {
    radius: '6px',
    corner: '4px',
    space: '12px',
    gap: '2px',
    control: '30px',
    width: '352px',
    font: 'system-ui,sans-serif',
    size: '13px',
    'title-size': '13px',
    motion: '.1s',
  },
  light: palette({
    surface: '#fcfcfd',
    text: '#15171c',
    cell: '#fff',
    line: '#c9ccd3',
    accent: '#1f6f5c',
    shadow: '0 4px 12px #10182829',
  }),
  dark: palette({
    surface: '#191b1f',
    text: '#e8eaee',
    cell: '#22252a',
    line: '#3c4048',
    accent: '#5fd0b0',
    shadow: '0 4px 12px #000a',
  }),
}

export default css(dense)
