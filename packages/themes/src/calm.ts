import { css } from './css'
import { palette } from './palette'
import type { Theme } from './tokens'

/** The default: quiet greys, soft corners, the system's typeface. */
export const calm: Theme = {
  name: 'calm',
  shape: {
    radius: '14px',
    corner: '8px',
    font: 'system-ui,sans-serif',
  },
  light: palette({
    surface: '#fff',
    text: '#191c26',
    accent: '#2b5cd9',
    shadow: '0 2px 4px #0001,0 12px 32px #0002',
  }),
  dark: palette({
    surface: '#1e1f24',
    text: '#f1f2f5',
    accent: '#9bb6ff',
    shadow: '0 12px 32px #0008',
  }),
}

export default css(calm)
