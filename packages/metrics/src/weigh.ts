import { kish, weightsFault } from './effective-n'
import { levelFault } from './fault'
import { type Figure, type NoFigure, none, type Result } from './result'

/** An answer and what it weighs. */
export interface WeightedAnswer {
  value: number
  /** Above 0; only their ratios matter. */
  weight: number
}

/** A weighted figure beside the plain one, since a reader should see what the weights did. */
export interface WeightedFigure extends Figure {
  /** As how many unweighted answers they are worth; the interval rests on it. */
  effectiveN: number
  /** The value without weights. */
  unweighted: number
}

export type WeightedResult = WeightedFigure | NoFigure

interface Weighed {
  n: number
  effectiveN: number
  /** Weighted share of the answers for which `of` holds. */
  share(of: (value: number) => boolean): number
  /** Weighted mean of `of` the answers. */
  mean(of: (value: number) => number): number
}

/** Answers ready to be weighed, or why they can't be. */
export function weigh(answers: readonly WeightedAnswer[], level: number): Weighed | NoFigure {
  const weights = answers.map(({ weight }) => weight)
  const fault = levelFault(level) ?? weightsFault(weights) ?? (answers.length ? null : 'no answers')
  if (fault) return none(answers.length, fault)
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0)
  const total = weights.reduce((sum, weight) => sum + weight / largest, 0)
  const mean = (of: (value: number) => number) =>
    answers.reduce((sum, { value, weight }) => sum + (weight / largest / total) * of(value), 0)
  // Shares of all answers may add up to a little more than 1.
  const share = (of: (value: number) => boolean) =>
    Math.min(
      1,
      mean((value) => (of(value) ? 1 : 0)),
    )
  return { n: answers.length, effectiveN: kish(weights), share, mean }
}

/** A figure with what the weights did to it. */
export const beside = (result: Result, effectiveN: number, unweighted: number): WeightedResult =>
  result.value === null ? result : { ...result, effectiveN, unweighted }
