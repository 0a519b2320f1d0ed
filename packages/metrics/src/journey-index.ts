import { defaultLevel, type Figure, figure, none, type Result } from './result'

/** A score of the journey, and how much of the index it is. */
export interface IndexPart {
  key: string
  /** Above 0, in any one unit: only what it is of the sum counts. */
  weight: number
  /** From `nps()`, `csat()`, `scaleMean()` … */
  figure: Result
  /** Ends of the figure's scale: −100 and 100 of an NPS, 0 and 100 of a share, 1 and 7 of a mean. */
  min: number
  max: number
}

interface Whole {
  weight: number
  own: Figure
  scale: number
  min: number
}

function wholeOf({ key, weight, figure: own, min, max }: IndexPart): Whole | string {
  if (!(Number.isFinite(weight) && weight > 0)) return `the weight of ${key} is ${weight}: a weight is above 0`
  if (!(Number.isFinite(min) && Number.isFinite(max) && max > min))
    return `the scale of ${key} is ${min} to ${max}: a scale goes up`
  if (own.value === null) return `${key} has no figure: ${own.reason}`
  return { weight, own, scale: max - min, min }
}

/**
 * One number for several scores of a journey, 0 … 100: J = Σ w·u, u the place of each score on its scale in percent, w the declared
 * weights as parts of their sum. It says less than its parts, and is as arbitrary as its weights: show both with it.
 *
 * With independent parts Var(J) = Σ w²·Var(u); here from the parts' own intervals, lo = J − √Σ w²(u − l)² and likewise hi (MOVER: G. Zou &
 * A. Donner, Statistics in Medicine 27, 2008), which is the same where they are symmetric. A part without figure, a weight not above 0,
 * a key given twice and levels that differ give `{ value: null, n, reason }`.
 * @example
 * journeyIndex([
 *   { key: 'nps', weight: 1, figure: nps({ promoters: 50, passives: 30, detractors: 20 }), min: -100, max: 100 },
 *   { key: 'csat', weight: 3, figure: proportion(80, 100), min: 0, max: 100 },
 * ]) // value 76.25, n 200
 */
export function journeyIndex(parts: readonly IndexPart[]): Result {
  if (parts.length === 0) return none(0, 'the index has no parts')
  const keys = parts.map(({ key }) => key)
  const double = keys.find((key, index) => keys.indexOf(key) !== index)
  if (double !== undefined) return none(0, `${double} is given twice`)
  const read = parts.map(wholeOf)
  const wrong = read.find((one) => typeof one === 'string')
  if (typeof wrong === 'string') return none(0, wrong)
  const whole = read as Whole[]
  const level = whole[0]?.own.level ?? defaultLevel
  const n = whole.reduce((sum, { own }) => sum + own.n, 0)
  if (whole.some(({ own }) => own.level !== level)) return none(n, 'the figures are of different levels')
  const heaviest = Math.max(...whole.map(({ weight }) => weight))
  const all = whole.reduce((sum, { weight }) => sum + weight / heaviest, 0)
  const share = ({ weight, scale }: Whole) => (100 * (weight / heaviest / all)) / scale
  const value = whole.reduce((sum, one) => sum + share(one) * (one.own.value - one.min), 0)
  const distance = (of: (own: Figure) => number) => Math.hypot(...whole.map((one) => share(one) * of(one.own)))
  const lo = value - distance((own) => own.value - own.lo)
  const hi = value + distance((own) => own.hi - own.value)
  return figure(value, [lo, hi], [0, 100], { n, method: 'mover', level })
}
