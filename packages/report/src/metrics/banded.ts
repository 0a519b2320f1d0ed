import type { Distribution } from '@earshot/metrics'
import type { Band } from './metric'

/** Answers in a band, and in all. */
export function inBand(distribution: Distribution, band: Band): number {
  let sum = 0
  for (const [answer, count] of Object.entries(distribution)) {
    if (Number(answer) >= band.from && Number(answer) <= band.to) sum += count
  }
  return sum
}

export const total = (distribution: Distribution): number =>
  Object.values(distribution).reduce((sum, count) => sum + count, 0)
