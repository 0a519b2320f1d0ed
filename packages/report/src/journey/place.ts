import type { Metric } from '../metrics/metric'

/** Where a score stands on its scale, 0 … 100: an NPS of 0 at 50, a mean of 4 of 1 to 7 at 50. */
export const placeOf = (value: number, { axis: [min, max] }: Metric): number => (100 * (value - min)) / (max - min)
