import { type Linear, linear } from './linear'

/**
 * Relative luminance of a colour, 0 … 1: the `y` of XYZ, as WCAG 2.2 defines it.
 *
 * @example
 * luminance('#fff') // 1
 */
export function luminance(color: string | Linear): number {
  const [red, green, blue] = typeof color === 'string' ? linear(color) : color
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
