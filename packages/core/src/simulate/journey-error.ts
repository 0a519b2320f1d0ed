import { type Problem, problemText } from '@earshot/schema'

export interface JourneyProblem extends Problem {
  /** From 1. */
  line: number
}

/** A file of JSON lines that can't be read; nothing of it is played. */
export class JourneyError extends Error {
  constructor(readonly problems: readonly JourneyProblem[]) {
    super(problems.map((problem) => `line ${problem.line}, ${problemText(problem)}`).join('\n'))
  }
}
