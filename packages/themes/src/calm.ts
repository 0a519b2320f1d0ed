import { css } from './css'
import type { Theme } from './tokens'

/** The default: quiet greys, soft corners, the system's typeface. */
export const calm: Theme = {
  name: 'calm',
  shape: { radius: '14px', corner: '8px', font: 'system-ui,sans-serif' },
  light: {
    surface: '#fff',
    text: '#1c1d21',
    muted: '#626670',
    line: '#e2e4e9',
    edge: '#8b909b',
    accent: '#2b5cd9',
    'on-accent': '#fff',
    danger: '#b3261e',
    shadow: '0 2px 4px #1018280a,0 12px 32px #10182824',
    tint: '0',
    shade: 'min(1,.17/y)',
  },
  dark: {
    surface: '#1e1f24',
    text: '#f1f2f5',
    muted: '#a5a9b4',
    line: '#3a3c44',
    edge: '#7a7f8b',
    accent: '#9bb6ff',
    'on-accent': '#14161c',
    danger: '#ffb4ab',
    shadow: '0 12px 32px #0008',
    tint: 'max(0,(.22 - y)/(1 - y))',
    shade: '1',
  },
}

export default css(calm)
