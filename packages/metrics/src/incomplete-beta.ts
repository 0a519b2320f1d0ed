import { logGamma } from './log-gamma'

// A denominator of exactly 0 would end the recurrence; this is next to it.
const tiny = 1e-300
const keepOff0 = (x: number) => (Math.abs(x) < tiny ? tiny : x)

/** Continued fraction of the incomplete beta function: NIST DLMF 8.17.22, by Lentz' method. */
function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / keepOff0(1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / keepOff0(1 + even * d)
    c = keepOff0(1 + even / c)
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / keepOff0(1 + odd * d)
    c = keepOff0(1 + odd / c)
    result *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return result
}

/**
 * Regularised incomplete beta function Iₓ(a, b), 0 … 1, for `x` in 0 … 1 and positive `a`, `b` up to about a million.
 * `y` is 1 − x, for a caller who knows it more exactly than the subtraction gives it.
 * @example incompleteBeta(0.5, 2, 3) // 0.6875
 */
export function incompleteBeta(x: number, a: number, b: number, y: number = 1 - x): number {
  if (x <= 0) return 0
  if (y <= 0) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(y))
  // Each half converges quickly on its own side of the mean.
  if (x < (a + 1) / (a + b + 2)) return (front * fraction(x, a, b)) / a
  return 1 - (front * fraction(y, b, a)) / b
}
