const coefficients = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/**
 * Natural logarithm of the gamma function, for `x` > 0.
 *
 * Lanczos' approximation with g = 7 and nine terms (P. Godfrey's coefficients); relative error below 1e-14.
 * @example logGamma(5) // ln 24
 */
export function logGamma(x: number): number {
  const shifted = x - 1
  const sum = coefficients.reduce((total, c, index) => total + c / (shifted + index + 1), 0.99999999999980993)
  const t = shifted + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum)
}
