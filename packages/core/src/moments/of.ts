import type { Config, Moment, Survey } from '@earshot/schema'

/** A survey's own moment, else its touchpoint's. */
export function momentOf({ journey = [] }: Config, { moment, touchpoint }: Survey): Moment | undefined {
  // Without a list of all touchpoints: with many surveys, making it for each would be most of the start.
  for (const { touchpoints } of moment ? [] : journey)
    for (const point of touchpoints) if (point.id === touchpoint) return point.moment
  return moment
}
