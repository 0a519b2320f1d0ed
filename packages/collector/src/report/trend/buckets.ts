import { bucketSize } from '@earshot/metrics'

const DAY_MS = 864e5
/** Up to so many days, a point may be a day; beyond, it is a week or more. */
const LONGEST_BY_DAY = 31
/** Answers that a point should have. */
const MIN_ANSWERS = 30

/** Days that are one point of a chart. */
export interface Buckets {
  days: number
  /** UTC day on which a bucket begins, that a day lies in. */
  startOf(day: string): string
}

const dayNumber = (day: string) => Math.floor(Date.parse(day) / DAY_MS)
const dayOf = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10)

/**
 * Joins days until each point has 30 answers: single days over a month at most, else weeks, counted back from the last day,
 * so that the newest point is whole. Where even the whole is too few, one point holds all.
 *
 * @param answers Day → answers.
 */
export function bucketsOf(answers: ReadonlyMap<string, number>, from: string, to: string): Buckets {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  const length = last - first + 1
  const base = length <= LONGEST_BY_DAY ? 1 : 7
  const counts = new Array<number>(Math.ceil(length / base)).fill(0)
  for (const [day, n] of answers) {
    const index = Math.floor((last - dayNumber(day)) / base)
    if (index >= 0 && index < counts.length) counts[index] = (counts[index] ?? 0) + n
  }
  const found = bucketSize(counts, MIN_ANSWERS)
  const days = base * ('size' in found ? found.size : counts.length)
  return {
    days,
    startOf: (day) => dayOf(Math.max(first, last - days * Math.floor((last - dayNumber(day)) / days) - days + 1)),
  }
}
