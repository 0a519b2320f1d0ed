import { countFault } from './fault'

/** One group of a total: who, how many, and its score. */
export interface Stratum {
  key: string
  n: number
  /** Score of the group; null when it has none. */
  value: number | null
}

export interface Mix {
  /** Change of the total, in the unit of the values. */
  change: number
  /** The part that comes from groups scoring differently. */
  within: number
  /** The part that comes from groups making up more or less of the answers. */
  mix: number
}

export interface NoMix {
  change: null
  within: null
  mix: null
  reason: string
}

interface Share {
  weight: number
  value: number
}

function shares(strata: readonly Stratum[]): Map<string, Share> | string {
  const total = strata.reduce((sum, { n, value }) => sum + (value === null ? 0 : n), 0)
  const byKey = new Map<string, Share>()
  for (const { key, n, value } of strata) {
    const fault = countFault({ [`n of ${key}`]: n })
    if (fault) return fault
    if (value === null || n === 0) continue
    if (!Number.isFinite(value)) return `value of ${key} is ${value}: a value is a number or null`
    if (byKey.has(key)) return `${key} is given twice`
    byKey.set(key, { weight: n / total, value })
  }
  return byKey.size > 0 ? byKey : 'no answers'
}

/**
 * Splits the change of a total into groups that score differently and groups that weigh differently, so that "every group rose and
 * the total fell" is seen for what it is (Simpson's paradox). `within + mix = change`, to the last digit.
 *
 * Per group: within ½(W₀+W₁)(S₁−S₀), mix ½(S₀+S₁)(W₁−W₀) (E. Kitagawa, Journal of the American Statistical Association 50, 1955). A group
 * that exists on one side only counts as mix. Groups without answers or value are left out. Bad counts, a key given twice and a
 * side without answers give `{ change: null, within: null, mix: null, reason }`.
 * @example
 * mix([{ key: 'phone', n: 20, value: 10 }, { key: 'desk', n: 80, value: 40 }], [{ key: 'phone', n: 60, value: 12 }, { key: 'desk', n: 40, value: 42 }])
 * // { change: -10, within: 2, mix: -12 }
 */
export function mix(before: readonly Stratum[], after: readonly Stratum[]): Mix | NoMix {
  const [first, second] = [shares(before), shares(after)]
  const reason = typeof first === 'string' ? first : typeof second === 'string' ? second : null
  if (typeof first === 'string' || typeof second === 'string') {
    return { change: null, within: null, mix: null, reason: reason ?? 'no answers' }
  }
  const result: Mix = { change: 0, within: 0, mix: 0 }
  for (const key of new Set([...first.keys(), ...second.keys()])) {
    const old = first.get(key)
    const now = second.get(key)
    const from = { weight: old?.weight ?? 0, value: old?.value ?? now?.value ?? 0 }
    const to = { weight: now?.weight ?? 0, value: now?.value ?? from.value }
    result.within += ((from.weight + to.weight) / 2) * (to.value - from.value)
    result.mix += ((from.value + to.value) / 2) * (to.weight - from.weight)
  }
  // Not summed up on its own, so that the parts make up the whole to the last digit.
  result.change = result.within + result.mix
  if (!Object.values(result).every(Number.isFinite)) {
    return { change: null, within: null, mix: null, reason: 'numbers are too large to compute with' }
  }
  return result
}
