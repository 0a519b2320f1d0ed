import { incompleteBeta } from './incomplete-beta'
import { normalCritical, twoSided } from './normal'

/** Degrees of freedom from which expansions around the normal distribution are exact to ten digits. */
const many = 1000

/** Cornish-Fisher expansion around the normal quantile (Abramowitz & Stegun 26.7.5). */
function expansion(z: number, df: number): number {
  const [z2, z4, z6] = [z ** 2, z ** 4, z ** 6]
  const g1 = (z * (z2 + 1)) / 4
  const g2 = (z * (5 * z4 + 16 * z2 + 3)) / 96
  const g3 = (z * (3 * z6 + 19 * z4 + 17 * z2 - 15)) / 384
  return z + g1 / df + g2 / df ** 2 + g3 / df ** 3
}

/**
 * Two-sided p-value of Student's t with `df` degrees of freedom (above 0, not necessarily whole).
 *
 * Incomplete beta function: Abramowitz & Stegun 26.7.1; with very many degrees of freedom the normal approximation 26.7.8.
 * @example studentTwoSided(2.228139, 10) // 0.05
 */
export function studentTwoSided(t: number, df: number): number {
  if (df > 1e6) return twoSided((t * (1 - 1 / (4 * df))) / Math.sqrt(1 + (t * t) / (2 * df)))
  const square = t * t
  return incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square))
}

/**
 * The value that Student's t with `df` degrees of freedom (above 0, not necessarily whole) stays within, on either side,
 * with probability `level`.
 * @example studentCritical(0.95, 10) // 2.228139
 */
export function studentCritical(level: number, df: number): number {
  if (df > many) return expansion(normalCritical(level), df)
  // t = √df·tan(angle): halving the angle reaches every t, however far out.
  let low = 0
  let high = Math.PI / 2
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2
    const outside = incompleteBeta(Math.cos(middle) ** 2, df / 2, 0.5, Math.sin(middle) ** 2)
    if (outside > 1 - level) low = middle
    else high = middle
  }
  return Math.sqrt(df) * Math.tan(low)
}
