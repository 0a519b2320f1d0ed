import { countFault } from './fault'
import { defaultLevel, type Figure, figure, none, type Result } from './result'

/** Group of a total with its figure, from `nps()`, `proportion()`, `mean()` … */
export interface Group {
  key: string
  figure: Result
}

/** How many of the reference population are in a group. */
export interface ReferenceGroup {
  key: string
  n: number
}

/** Answers that a group needs to stand for its part of the reference. */
export const minAnswersPerGroup = 5

/** The figures that the reference weighs, each with its weight, or why one is missing. */
function weighed(
  groups: readonly Group[],
  reference: readonly ReferenceGroup[],
): { weight: number; own: Figure }[] | string {
  const total = reference.reduce((sum, { n }) => sum + n, 0)
  const result: { weight: number; own: Figure }[] = []
  for (const { key, n } of reference) {
    if (n === 0) continue
    const weight = n / total
    const own = groups.find((group) => group.key === key)?.figure
    if (own === undefined || own.value === null || own.n < minAnswersPerGroup) {
      const found = own === undefined ? 'none' : own.value === null ? `none (${own.reason})` : `one of ${own.n} answers`
      return `${key} makes up ${(100 * weight).toFixed(1)} % of the reference; its figure: ${found}, ${minAnswersPerGroup} answers are needed`
    }
    result.push({ weight, own })
  }
  return result
}

const twice = (keys: readonly string[]) => keys.find((key, index) => keys.indexOf(key) !== index)

/**
 * The total as it would be if the groups made up what they did in a fixed reference period: the honest "NPS across all touchpoints",
 * which moves only when a group's own score does. In the unit of the figures.
 *
 * Direct standardisation S = Σ W·s, with the interval made from those of the groups, lo = S − √Σ W²(s − l)² and likewise hi
 * (MOVER: G. Zou & A. Donner, Statistics in Medicine 27, 2008). Figures must be of one level, of different people, and on one scale.
 * Groups that the reference does not have are left out; one that it has and that lacks five answers, a key given twice, and bad
 * counts give `{ value: null, n, reason }`.
 * @example
 * standardised(
 *   [{ key: 'phone', figure: proportion(30, 60) }, { key: 'desk', figure: proportion(36, 40) }],
 *   [{ key: 'phone', n: 20 }, { key: 'desk', n: 80 }],
 * ) // value 82: 0.2·50 + 0.8·90
 */
export function standardised(groups: readonly Group[], reference: readonly ReferenceGroup[]): Result {
  const double = twice(groups.map(({ key }) => key)) ?? twice(reference.map(({ key }) => key))
  if (double !== undefined) return none(0, `${double} is given twice`)
  for (const { key, n } of reference) {
    const fault = countFault({ [`n of ${key}`]: n })
    if (fault) return none(0, fault)
  }
  const parts = weighed(groups, reference)
  if (typeof parts === 'string') return none(0, parts)
  if (parts.length === 0) return none(0, 'the reference is empty')
  const level = parts[0]?.own.level ?? defaultLevel
  const n = parts.reduce((sum, { own }) => sum + own.n, 0)
  if (parts.some(({ own }) => own.level !== level)) return none(n, 'the figures are of different levels')
  const sum = (of: (own: Figure) => number) => parts.reduce((all, { weight, own }) => all + weight * of(own), 0)
  const distance = (of: (own: Figure) => number) => Math.hypot(...parts.map(({ weight, own }) => weight * of(own)))
  const value = sum((own) => own.value)
  const lo = value - distance((own) => own.value - own.lo)
  const hi = value + distance((own) => own.hi - own.value)
  return figure(value, [lo, hi], [-Number.MAX_VALUE, Number.MAX_VALUE], { n, method: 'mover', level })
}
