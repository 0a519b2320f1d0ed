import { css } from './css'
import { palette } from './palette'
import { AAA } from './ratios'
import type { Theme } from './tokens'

/** For eyes that need more: words at AAA, thick lines, larger type, nothing moves. */
export const contrast: Theme = {
  name: 'contrast',
  ratios: AAA,
  shape: {
    radius: '8px',
    corner: '6px',
    frame: '3px',
    border: '2px',
    gap: '4px',
    control: '44px',
    width: '420px',
    font: '"Atkinson Hyperlegible Next","Atkinson Hyperlegible",system-ui,sans-serif',
    size: '16px',
    'title-size': '18px',
    'title-weight': '700',
    motion: '0s',
  },
  light: palette({ surface: '#fff', text: '#000', muted: '#333', line: '#000', edge: '#000', accent: '#003a9e' }, AAA),
  dark: palette({ surface: '#000', text: '#fff', muted: '#ddd', line: '#fff', edge: '#fff', accent: '#ffd60a' }, AAA),
}

export default css(contrast)
