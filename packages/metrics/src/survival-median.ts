import { levelFault } from './fault'
import { normalCritical } from './normal'
import { defaultLevel, type NoFigure, none, type Options } from './result'

/** How long something has lasted, in any one unit, and whether it ended then or was still under way when last seen. */
export interface Spell {
  time: number
  isEnded: boolean
}

/** A median time in the unit of the spells. */
export interface SurvivalMedian {
  value: number
  lo: number
  /** Null where too few have ended for an upper end. */
  hi: number | null
  /** Spells, those under way included. */
  n: number
  /** Spells that have ended. */
  ended: number
  method: 'kaplan-meier'
  level: number
}

interface Step {
  time: number
  survival: number
  /** Greenwood's Σ d / (n (n − d)). */
  variance: number
}

/** Sums of halves and thirds miss one half by a rounding error. */
const ROUNDING = 1e-9

function stepsOf(spells: readonly Spell[]): Step[] {
  const steps: Step[] = []
  let [atRisk, survival, variance] = [spells.length, 1, 0]
  const byTime = new Map<number, { all: number; ended: number }>()
  for (const { time, isEnded } of spells) {
    const { all, ended } = byTime.get(time) ?? { all: 0, ended: 0 }
    byTime.set(time, { all: all + 1, ended: ended + Number(isEnded) })
  }
  for (const [time, { all, ended }] of [...byTime].sort(([a], [b]) => a - b)) {
    if (ended > 0) {
      survival *= 1 - ended / atRisk
      variance += ended / (atRisk * (atRisk - ended))
      steps.push({ time, survival, variance })
    }
    // Those last seen at a time were under way at it.
    atRisk -= all
  }
  return steps
}

/** The band of a step on the scale log(−log S), which keeps it within 0 and 1; none where all or nothing has ended. */
function bandOf({ survival, variance }: Step, z: number): readonly [lo: number, hi: number] | undefined {
  if (survival <= 0 || survival >= 1) return undefined
  const spread = Math.exp((z * Math.sqrt(variance)) / Math.log(survival))
  return [survival ** (1 / spread), survival ** spread]
}

/**
 * Median time until something ends, where some has not ended yet: leaving those out, or taking their time so far for the whole, would
 * make it look faster than it is.
 *
 * S falls at each end by the share that ends of those still under way (E. Kaplan & P. Meier, Journal of the American Statistical
 * Association 53, 1958); the median is the first time at which S ≤ ½, or the middle of the times at which it is ½. The interval holds
 * each time at which ½ lies within the band of S by Greenwood's variance on the scale log(−log S) (R. Brookmeyer & J. Crowley,
 * Biometrics 38, 1982). Fewer than half ended, no spells, and times that are no numbers from 0 give `{ value: null, n, reason }`.
 * @example
 * survivalMedian([{ time: 2, isEnded: true }, { time: 5, isEnded: true }, { time: 9, isEnded: true }, { time: 9, isEnded: false }])
 * // value 7, lo 2, n 4, ended 3
 */
export function survivalMedian(
  spells: readonly Spell[],
  { level = defaultLevel }: Options = {},
): SurvivalMedian | NoFigure {
  const n = spells.length
  const fault = levelFault(level)
  if (fault) return none(n, fault)
  const bad = spells.find(({ time }) => !(Number.isFinite(time) && time >= 0))
  if (bad) return none(n, `a time is ${bad.time}: a time is a number from 0`)
  if (n === 0) return none(0, 'nothing has begun')
  const steps = stepsOf(spells)
  const ended = spells.filter(({ isEnded }) => isEnded).length
  const middle = steps.findIndex(({ survival }) => survival <= 0.5 + ROUNDING)
  const at = steps[middle]
  if (!at) return none(n, `fewer than half have ended (${ended} of ${n})`)
  const next = steps[middle + 1]
  const value = at.survival >= 0.5 - ROUNDING && next ? (at.time + next.time) / 2 : at.time
  const z = normalCritical(level)
  const bands = steps.map((step) => ({ time: step.time, band: bandOf(step, z) }))
  const lo = bands.find(({ band }) => band && band[0] <= 0.5)?.time ?? at.time
  const hi = bands.find(({ band }) => band && band[1] <= 0.5)?.time ?? null
  return {
    ...{ value, lo: Math.min(value, lo), hi: hi === null ? null : Math.max(value, hi) },
    ...{ n, ended, method: 'kaplan-meier', level },
  }
}
