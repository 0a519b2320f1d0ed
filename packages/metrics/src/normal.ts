const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/**
 * Probability that a standard normal variable exceeds `z`, for `z` ≥ 0.
 *
 * Formulas: Abramowitz & Stegun 26.2.11 (series, small `z`) and 26.2.14 (continued fraction, large `z`).
 * @example upperTail(1.959964) // 0.025
 */
export function upperTail(z: number): number {
  if (z > 3) {
    let fraction = z
    for (let k = 60; k > 0; k--) fraction = z + k / fraction
    return density(z) / fraction
  }
  let term = z
  let sum = z
  for (let k = 3; term > 1e-17 * sum; k += 2) {
    term *= (z * z) / k
    sum += term
  }
  return 0.5 - density(z) * sum
}

/** The `z` that a standard normal variable stays within, on either side, with probability `level`. 0.95 → 1.959964. */
export function normalCritical(level: number): number {
  const tail = (1 - level) / 2
  let z = 0
  // The tail is convex, so that Newton's steps from 0 approach from below and can't overshoot.
  for (let step = 1; step > 1e-14 * (1 + z); ) {
    step = (upperTail(z) - tail) / density(z)
    z += step
  }
  return z
}

/** Two-sided p-value of a standard normal test statistic. */
export const twoSided = (z: number): number => Math.min(1, 2 * upperTail(Math.abs(z)))
