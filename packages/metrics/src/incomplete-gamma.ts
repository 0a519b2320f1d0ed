import { logGamma } from './log-gamma'

/**
 * Probability that a gamma variable of shape `a` (scale 1) exceeds `x`: the regularised upper incomplete gamma function Q(a, x).
 * It is also the probability of fewer than `a` events where `x` are expected (`a` whole).
 *
 * Series NIST DLMF 8.7.1 left of the mean, continued fraction 8.9.2 right of it; for `a` up to about a million.
 * @example upperGamma(1, 2) // exp(-2) = 0.1353
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let k = a + 1; term > 1e-17 * sum; k++) {
      term *= x / k
      sum += term
    }
    return 1 - front * sum
  }
  // Lentz' method on the even part of the fraction.
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let result = d
  for (let k = 1; k < 100_000; k++) {
    const an = -k * (k - a)
    b += 2
    d = 1 / (an * d + b)
    c = b + an / c
    result *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return front * result
}
