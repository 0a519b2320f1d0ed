import { proportionDifference } from '@earshot/metrics'
import { percent } from '../words/number'
import { inBand, total } from './banded'
import type { Metric } from './metric'

/** A metric that is the share of the answers from `from` up, on a scale of 1 … `max`. */
export function share(
  about: Pick<Metric, 'name' | 'ends'> & { top: string; rest: string; from: number; max: number },
): Metric {
  const top = { name: about.top, from: about.from, to: about.max }
  return {
    name: about.name,
    meaning: `answers ${about.from}–${about.max} of ${about.max}, in percent of all answers`,
    axis: [0, 100],
    unit: 'percent of answers',
    format: percent,
    answers: [1, about.max],
    ends: about.ends,
    bands: [{ name: about.rest, from: 1, to: about.from - 1 }, top],
    difference: (now, before) =>
      proportionDifference(
        { successes: inBand(now, top), n: total(now) },
        { successes: inBand(before, top), n: total(before) },
      ),
    differenceUnit: ' pp',
  }
}
