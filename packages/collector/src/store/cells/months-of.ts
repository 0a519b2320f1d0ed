import { createDeltas, type Delta } from './deltas'

/** The month of a day, as it is kept: `2026-11`. */
export const monthOf = (day: string): string => day.slice(0, 7)

/** What changes of days add up to in their months. */
export function monthsOf(deltas: readonly Delta[]): Delta[] {
  const months = createDeltas([])
  for (const delta of deltas) months.join({ ...delta, day: monthOf(delta.day) })
  return months.all()
}
