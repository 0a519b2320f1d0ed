import type { Ratios } from './tokens'

/** What WCAG 2.2 asks for at level AA: 1.4.3 for words, 1.4.11 for controls and their focus. */
export const AA: Ratios = { text: 4.5, control: 3 }

/** Level AAA (1.4.6) for words; controls as words at AA. */
export const AAA: Ratios = { text: 7, control: 4.5 }
