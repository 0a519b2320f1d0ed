import { normalCritical } from './normal'

/**
 * Probability that Student's t with `df` degrees of freedom stays within ±√df·tan(`angle`).
 * A finite sum, exact for whole `df`: Abramowitz & Stegun 26.7.3 and 26.7.4.
 */
function within(angle: number, df: number): number {
  const odd = df % 2 === 1
  const cosine = Math.cos(angle)
  let term = odd ? cosine : 1
  let sum = df === 1 ? 0 : term
  for (let k = odd ? 3 : 2; k < df; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k
    sum += term
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum
}

/** Cornish-Fisher expansion around the normal quantile (Abramowitz & Stegun 26.7.5): error below 1e-8 from 200 degrees on. */
function expansion(z: number, df: number): number {
  const [z2, z4, z6] = [z ** 2, z ** 4, z ** 6]
  const g1 = (z * (z2 + 1)) / 4
  const g2 = (z * (5 * z4 + 16 * z2 + 3)) / 96
  const g3 = (z * (3 * z6 + 19 * z4 + 17 * z2 - 15)) / 384
  return z + g1 / df + g2 / df ** 2 + g3 / df ** 3
}

/**
 * The value that Student's t with `df` degrees of freedom (a whole number, 1 or more) stays within, on either side,
 * with probability `level`.
 * @example studentCritical(0.95, 10) // 2.228139
 */
export function studentCritical(level: number, df: number): number {
  if (df > 200) return expansion(normalCritical(level), df)
  let low = 0
  let high = Math.PI / 2
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2
    if (within(middle, df) < level) low = middle
    else high = middle
  }
  return Math.sqrt(df) * Math.tan(low)
}
