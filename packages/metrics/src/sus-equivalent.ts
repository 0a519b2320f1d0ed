import type { Result } from './result'

/**
 * The SUS that a UMUX-Lite score of seven points stands for: 0.65·x + 22.9 (J. Lewis, B. Utesch & D. Maher, CHI 2013). An estimate from
 * other people's data, with an interval that does not know its error: say "SUS equivalent", never "SUS".
 *
 * Takes a result of `umuxLite()`; one without figure is handed back.
 * @example susEquivalent(umuxLite([{ capabilities: 6, ease: 7 }, { capabilities: 5, ease: 5 }])) // value 74.36
 */
export function susEquivalent(score: Result): Result {
  if (score.value === null) return score
  const convert = (x: number) => 0.65 * x + 22.9
  return { ...score, value: convert(score.value), lo: convert(score.lo), hi: convert(score.hi) }
}
