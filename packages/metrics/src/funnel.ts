import { proportion } from './proportion'
import type { Options, Result } from './result'

/** A step and how many came to it. */
export interface FunnelStep {
  key: string
  n: number
}

export interface FunnelShare extends FunnelStep {
  /** Of those at the first step, in percent. */
  ofFirst: Result
  /** Of those at the step before, in percent; at the first step, of itself. */
  ofPrevious: Result
}

/**
 * How many of those who came to a step came to the next, in percent with Wilson's interval.
 *
 * A step with more people than the one that it is compared with, and bad counts, give `{ value: null, n, reason }` in their place.
 * Default level 0.95.
 * @example funnel([{ key: 'shown', n: 200 }, { key: 'started', n: 80 }, { key: 'completed', n: 50 }])[2].ofPrevious // value 62.5
 */
export function funnel(steps: readonly FunnelStep[], options: Options = {}): FunnelShare[] {
  return steps.map(({ key, n }, index) => ({
    key,
    n,
    ofFirst: proportion(n, steps[0]?.n ?? n, options),
    ofPrevious: proportion(n, steps[index - 1]?.n ?? n, options),
  }))
}
