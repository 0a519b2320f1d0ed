/** Outline of each look, given where on the scale it stands: 0, the lowest end, to 1. One weight, no colour of their own. */
export const drawings: { readonly [look: string]: (height: number) => string } = {
  stars: () => 'M12 3l2.8 5.9 6.2.9-4.5 4.5 1 6.4-5.5-3-5.5 3 1-6.4L3 9.8l6.2-.9z',
  faces: (height) => `M12 2a10 10 0 1 0 .01 0M9 9v1m6-1v1M8 ${17 - 2.5 * height}q4 ${8 * height - 4} 8 0`,
}
