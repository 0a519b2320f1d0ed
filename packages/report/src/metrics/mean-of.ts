import { type Distribution, meanDifference, scaleMean } from '@earshot/metrics'
import { plain, plainPoints } from '../words/number'
import type { Band, Metric } from './metric'

/** Every answer, as often as it was given. */
const answersOf = (distribution: Distribution): number[] =>
  Object.entries(distribution).flatMap(([answer, count]) => Array.from({ length: count }, () => Number(answer)))

/** The upper, middle and lower part of a scale, the middle being what is left between equal ends. */
function thirds(min: number, max: number, [low, high]: readonly [string, string]): Band[] {
  const size = Math.floor((max - min + 1) / 2)
  const between = { name: 'In between', from: min + size, to: max - size }
  const ends = [
    { name: `Towards ${low}`, from: min, to: min + size - 1 },
    { name: `Towards ${high}`, from: max - size + 1, to: max },
  ] as const
  return between.from > between.to ? [...ends] : [ends[0], between, ends[1]]
}

/** A metric that is the mean of the answers on a scale of `min` … `max`. */
export const meanOf = (about: Pick<Metric, 'name' | 'ends'> & { min: number; max: number }): Metric => ({
  name: about.name,
  meaning: `the mean of all answers, ${about.min} to ${about.max}`,
  axis: [about.min, about.max],
  unit: `mean, ${about.min} to ${about.max}`,
  format: plain,
  answers: [about.min, about.max],
  ends: about.ends,
  bands: thirds(about.min, about.max, about.ends),
  figure: (distribution) => scaleMean(distribution, { min: about.min, max: about.max }),
  difference: (now, before) => meanDifference(answersOf(now), answersOf(before), { min: about.min, max: about.max }),
  formatDifference: plainPoints,
  differenceUnit: '',
})
