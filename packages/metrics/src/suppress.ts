/** Answers from which a figure is shown. */
export const minAnswers = 5
/** Answers from which a group within a split is shown. */
export const minAnswersInSplit = 10

/** One cell of a report: how many answers, and in a split, which group (fact → value). */
export interface Cell {
  n: number
  /** Facts of the split; empty or absent: not a split. */
  group?: Readonly<Record<string, string>>
}

/** Every proper subset of the names, the empty one (the grand total) included. */
function subsets(names: readonly string[]): string[][] {
  let all: string[][] = [[]]
  for (const name of names) all = all.concat(all.map((set) => [...set, name]))
  return all.slice(0, -1)
}

function alike(cells: readonly Cell[], names: readonly string[]): number[][] {
  const parts = new Map<string, number[]>()
  cells.forEach((cell, index) => {
    const key = JSON.stringify(names.map((name) => cell.group?.[name]))
    parts.set(key, [...(parts.get(key) ?? []), index])
  })
  return [...parts.values()]
}

/** Which cell of this part has to go next, because a total minus what is shown would give the hidden ones away. */
function nextToHide(
  part: readonly number[],
  cells: readonly Cell[],
  reasons: readonly (string | null)[],
): number | undefined {
  const n = (index: number) => cells[index]?.n ?? 0
  const hidden = part.filter((index) => reasons[index] && n(index) > 0).reduce((sum, index) => sum + n(index), 0)
  if (hidden === 0 || hidden >= minAnswersInSplit) return undefined
  return part.filter((index) => !reasons[index]).sort((a, b) => n(a) - n(b))[0]
}

/**
 * For each cell, null (it may be shown) or the reason why not: no answers, fewer than 5 of them, fewer than 10 in a split, or that its
 * figure, taken from a total, would give a smaller group away. Totals over each subset of the split's facts count as known.
 *
 * Pass the cells of one question together. Facts with several values at once do not add up and are protected by the threshold alone.
 * @example suppress([{ n: 4 }]) // ['fewer than 5 answers']
 * @example suppress([{ n: 3, group: { device: 'tablet' } }, { n: 20, group: { device: 'mobile' } }, { n: 90, group: { device: 'desktop' } }])
 * // ['fewer than 10 answers in a split', 'would give away a smaller group', null]
 */
export function suppress(cells: readonly Cell[]): (string | null)[] {
  const reasons = cells.map(({ n, group }): string | null => {
    const inSplit = Object.keys(group ?? {}).length > 0
    const min = inSplit ? minAnswersInSplit : minAnswers
    if (n >= min) return null
    return n > 0 ? `fewer than ${min} answers${inSplit ? ' in a split' : ''}` : 'no answers'
  })
  const names = [...new Set(cells.flatMap(({ group }) => Object.keys(group ?? {})))]
  const parts = subsets(names).flatMap((subset) => alike(cells, subset))
  // Each round hides one cell more, so that the loop ends; one part's hiding can expose another part.
  for (;;) {
    const next = parts.map((part) => nextToHide(part, cells, reasons)).find((index) => index !== undefined)
    if (next === undefined) return reasons
    reasons[next] = 'would give away a smaller group'
  }
}
