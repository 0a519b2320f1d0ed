/** How an interval was made. */
export type Method =
  | 'adjusted-wald'
  | 'agresti-coull'
  | 'bootstrap'
  | 'exact-poisson'
  | 'fisher-z'
  | 'log-t'
  | 'mover'
  | 'newcombe'
  | 'student-t'
  | 'welch-t'
  | 'wilson'

/** A number with the interval that belongs to it, both in the unit of the figure. */
export interface Figure {
  value: number
  /** Lower end of the interval; never above `value`. */
  lo: number
  /** Upper end of the interval; never below `value`. */
  hi: number
  /** Answers behind the number. */
  n: number
  method: Method
  /** Share of such intervals that hold the true value, as a fraction: 0.95. */
  level: number
}

/** No number, and why not, in words for a reader. */
export interface NoFigure {
  value: null
  n: number
  reason: string
}

export type Result = Figure | NoFigure

export interface Options {
  /** Confidence level as a fraction, above 0 and below 1. Default 0.95. */
  level?: number
}

export const defaultLevel = 0.95

export const none = (n: number, reason: string): NoFigure => ({ value: null, n, reason })

/**
 * Keeps the two promises of every result: nothing in it is NaN or infinite, and the interval holds the value.
 * Adjusted intervals are centred beside the raw score and, with one or two answers, can miss it: they are then widened to it.
 */
export function figure(
  value: number,
  interval: readonly [lo: number, hi: number],
  scale: readonly [min: number, max: number],
  about: { n: number; method: Method; level: number },
): Result {
  if (![value, ...interval].every(Number.isFinite)) return none(about.n, 'numbers are too large to compute with')
  const clamp = (x: number) => Math.min(scale[1], Math.max(scale[0], x))
  return { value, lo: Math.min(value, clamp(interval[0])), hi: Math.max(value, clamp(interval[1])), ...about }
}
