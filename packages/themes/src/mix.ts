import { hex, linear } from './linear'
import { fromOklab, oklab } from './oklab'

/**
 * A colour between two, mixed in OKLab.
 *
 * @param share How much of `other`, 0 … 1.
 * @example
 * mix('#fff', '#000', 0.5) // '#636363'
 */
export function mix(one: string, other: string, share: number): string {
  const [from, to] = [oklab(linear(one)), oklab(linear(other))]
  const between = (part: 0 | 1 | 2) => from[part] + share * (to[part] - from[part])
  return hex(fromOklab([between(0), between(1), between(2)]))
}
