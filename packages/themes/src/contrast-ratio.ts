import { luminance } from './luminance'

/**
 * Contrast ratio of two hexadecimal colours, 1 … 21 (WCAG 2.2).
 *
 * @example
 * contrastRatio('#fff', '#000') // 21
 */
export function contrastRatio(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}
