import { countFault, levelFault } from './fault'
import { normalCritical } from './normal'
import { defaultLevel, figure, none, type Options, type Result } from './result'

export interface SpearmanOptions extends Options {
  /** Pairs that are needed. Default 100. */
  minPairs?: number
}

/** Places 1 … n in ascending order; equal values share the mean of theirs. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value)
  const result = new Array<number>(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (order[to + 1]?.value === order[from]?.value) to++
    for (let place = from; place <= to; place++) result[order[place]?.index ?? 0] = 1 + (from + to) / 2
    from = to + 1
  }
  return result
}

/**
 * Whether people who answer one question higher also answer another higher: Spearman's rank correlation, −1 … 1, of pairs of answers of
 * the same person, with Fisher's interval tanh(atanh ρ ± z·1.06/√(n − 3)) (E. Fieller, H. Hartley & E. Pearson, Biometrika 44, 1957).
 *
 * An association, never a cause. Fewer pairs than `minPairs`, a side without spread, numbers that are not finite and a bad level give
 * `{ value: null, n, reason }`. Default level 0.95.
 * @example spearman(answers.map(({ ease, recommend }) => [ease, recommend])) // value 0.41, lo 0.24, hi 0.56, n 120
 */
export function spearman(pairs: readonly (readonly [number, number])[], options: SpearmanOptions = {}): Result {
  const { level = defaultLevel, minPairs = 100 } = options
  const n = pairs.length
  const fault = levelFault(level) ?? countFault({ minPairs })
  if (fault) return none(n, fault)
  const bad = pairs.flat().find((value) => !Number.isFinite(value))
  if (bad !== undefined) return none(n, `${bad} is not a number to rank`)
  const needed = Math.max(4, minPairs)
  if (n < needed) return none(n, `${n} pairs: an association needs ${needed}`)
  const [x, y] = [ranks(pairs.map(([first]) => first)), ranks(pairs.map(([, second]) => second))]
  const centre = (n + 1) / 2
  let [both, left, right] = [0, 0, 0]
  x.forEach((rank, index) => {
    const [a, b] = [rank - centre, (y[index] ?? centre) - centre]
    both += a * b
    left += a * a
    right += b * b
  })
  if (left === 0 || right === 0) return none(n, 'all answers of a side are equal: there is no order to compare')
  const value = Math.max(-1, Math.min(1, both / Math.sqrt(left * right)))
  const half = (normalCritical(level) * 1.06) / Math.sqrt(n - 3)
  const interval = [Math.tanh(Math.atanh(value) - half), Math.tanh(Math.atanh(value) + half)] as const
  return figure(value, interval, [-1, 1], { n, method: 'fisher-z', level })
}
