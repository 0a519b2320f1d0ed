import type { MeanDifferenceFigure } from './mean-difference'
import { type Quadrant, quadrant } from './quadrant'
import type { NoFigure } from './result'

/** Experience minus expectation, −6 … 6, and the means on both sides. */
export interface GapFigure extends MeanDifferenceFigure {
  expectation: number
  experience: number
  quadrant: Quadrant
}

export type Gap = GapFigure | NoFigure

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** A gap with the means that it lies between. */
export function besides(
  result: MeanDifferenceFigure | NoFigure,
  before: readonly number[],
  after: readonly number[],
): Gap {
  if (result.value === null) return result
  const [expectation, experience] = [average(before), average(after)]
  return { ...result, expectation, experience, quadrant: quadrant(expectation, experience) }
}

/** Why these can't be answers to a pair, or null. */
export function scaleFault(answers: readonly number[]): string | null {
  const bad = answers.find((answer) => !(Number.isInteger(answer) && answer >= 1 && answer <= 7))
  return bad === undefined ? null : `${bad} is not on the scale of 1 to 7`
}
