/** `pass 31 · reset 4`, the most frequent first. */
export const countsText = (counts: { readonly [name: string]: number }): string =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(' · ') || 'none'
