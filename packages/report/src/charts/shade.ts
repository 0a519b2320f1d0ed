/** The colour of an answer: one hue, from light for the lowest to dark for the highest, in eleven steps, so that it prints in grey. */
export function shade(answer: number, [min, max]: readonly [min: number, max: number]): string {
  const step = max > min ? Math.round((10 * (answer - min)) / (max - min)) : 10
  return `var(--shade-${Math.min(10, Math.max(0, step))})`
}

/** Every answer of a scale, lowest first. */
export const scaleOf = ([min, max]: readonly [min: number, max: number]): number[] =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index)
