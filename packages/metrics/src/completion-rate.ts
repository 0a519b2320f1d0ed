import { countFault, levelFault } from './fault'
import { normalCritical } from './normal'
import { defaultLevel, type Figure, figure, type NoFigure, none, type Options } from './result'

export interface CompletionRateFigure extends Figure {
  /** Laplace's estimate in percent, (x + 1)/(n + 2): a better guess than the share itself where few tried and all or none succeeded. */
  laplace: number
}

/**
 * Share of attempts at a task that succeeded, in percent, with the adjusted Wald interval (A. Agresti & B. Coull, The American
 * Statistician 52, 1998; for tasks: J. Sauro & J. Lewis, Quantifying the User Experience, chapter 3), clamped to 0 … 100.
 *
 * Attempts are those that succeeded, failed or were abandoned. Bad counts, more successes than attempts, and a bad level give
 * `{ value: null, n, reason }`. Default level 0.95.
 * @example completionRate(9, 10) // value 90, lo 57.40, hi 100, laplace 83.33
 */
export function completionRate(
  succeeded: number,
  attempts: number,
  options: Options = {},
): CompletionRateFigure | NoFigure {
  const { level = defaultLevel } = options
  const fault = countFault({ succeeded, attempts }) ?? levelFault(level)
  if (fault) return none(0, fault)
  if (succeeded > attempts) return none(attempts, `${succeeded} of ${attempts} attempts: more than all can't succeed`)
  if (attempts === 0) return none(0, 'no attempts')
  const z2 = normalCritical(level) ** 2
  const n = attempts + z2
  const p = (succeeded + z2 / 2) / n
  const half = Math.sqrt((z2 * p * (1 - p)) / n)
  const interval = [100 * (p - half), 100 * (p + half)] as const
  const about = { n: attempts, method: 'agresti-coull', level } as const
  const result = figure((100 * succeeded) / attempts, interval, [0, 100], about)
  return result.value === null ? result : { ...result, laplace: (100 * (succeeded + 1)) / (attempts + 2) }
}
