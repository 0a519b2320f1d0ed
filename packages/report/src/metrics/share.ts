import { proportion, proportionDifference } from '@earshot/metrics'
import { percent } from '../words/number'
import { inBand, total } from './banded'
import type { Metric } from './metric'

/** A metric that is the share of the answers from `from` up, on a scale of `min` (default 1) … `max`. */
export function share(
  about: Pick<Metric, 'name' | 'ends'> & { top: string; rest: string; from: number; min?: number; max: number },
): Metric {
  const { min = 1 } = about
  const top = { name: about.top, from: about.from, to: about.max }
  return {
    name: about.name,
    meaning:
      about.from === about.max
        ? `“${about.ends[1]}”, in percent of all answers`
        : `answers ${about.from}–${about.max} of ${about.max}, in percent of all answers`,
    axis: [0, 100],
    unit: 'percent of answers',
    format: percent,
    answers: [min, about.max],
    ends: about.ends,
    bands: [{ name: about.rest, from: min, to: about.from - 1 }, top],
    figure: (distribution) => proportion(inBand(distribution, top), total(distribution)),
    difference: (now, before) =>
      proportionDifference(
        { successes: inBand(now, top), n: total(now) },
        { successes: inBand(before, top), n: total(before) },
      ),
    differenceUnit: ' pp',
  }
}
