import { deduce, type Sum } from './deduce'
import {
  type Cell,
  type Item,
  isSame,
  type Level,
  levelOf,
  type Names,
  namesOf,
  type Part,
  partsOf,
  subsets,
} from './suppress-level'

export type { Cell } from './suppress-level'

/** Answers from which a figure is shown. */
export const minAnswers = 5
/** Answers from which a group within a split is shown. */
export const minAnswersInSplit = 10

const isHidden = ({ n, reason }: Item) => n > 0 && reason !== null
const isShown = ({ n, reason }: Item) => n > 0 && reason === null
const isSmall = ({ n }: Item) => n > 0 && n < minAnswersInSplit

/** What may not become known: each small cell, and small cells of one total together while they are still small. */
function secretsOf(parts: readonly Part[]): Item[][] {
  const singles = new Set<Item>()
  const pools: Item[][] = []
  for (const { cells } of parts) {
    const small = cells.filter((cell) => isHidden(cell) && isSmall(cell))
    for (const cell of small) singles.add(cell)
    if (small.length > 1 && small.reduce((sum, { n }) => sum + n, 0) < minAnswersInSplit) pools.push(small)
  }
  return [...[...singles].map((item) => [item]), ...pools]
}

/** Which parts each cell is in. */
function partsByCell(parts: readonly Part[]): Map<Item, number[]> {
  const byCell = new Map<Item, number[]>()
  parts.forEach(({ cells }, index) => {
    for (const cell of cells) {
      const known = byCell.get(cell)
      if (known) known.push(index)
      else byCell.set(cell, [index])
    }
  })
  return byCell
}

/** Hides cells of `own` until no secret follows from what is shown, as far as hiding them can bring that about. */
function protect(own: readonly Item[], parts: readonly Part[]): void {
  const byCell = partsByCell(parts)
  const numbers = new Map<Item, number>()
  const unknown = (items: readonly Item[]): Map<number, number> => {
    const sum = new Map<number, number>()
    for (const item of items.filter(isHidden)) {
      if (!numbers.has(item)) numbers.set(item, numbers.size)
      sum.set(numbers.get(item) as number, 1)
    }
    return sum
  }
  /** Whether a conclusion from the parts, each taken so many times, needs this cell to be shown. */
  const isNeeded = (cell: Item, times: Float64Array) =>
    Math.abs((byCell.get(cell) ?? []).reduce((sum, part) => sum + (times[part] as number), 0)) > 1e-9
  /** Of how many totals it would be the only cell hidden, so that they tell what it is. */
  const isLone = (part: number) => !parts[part]?.cells.some(isHidden) && parts[part]?.whole.reason === null
  const lonesOf = (cell: Item) => (byCell.get(cell) ?? []).filter(isLone).length
  const rank = (cells: readonly Item[]) =>
    cells.map((cell) => ({ cell, lones: lonesOf(cell) })).sort((a, b) => a.lones - b.lones || a.cell.n - b.cell.n)

  // Each round hides a cell more, so that this ends.
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    const known = parts.map(({ whole, cells }): Sum => {
      const sum = unknown(cells)
      for (const [number] of unknown([whole])) sum.set(number, -1)
      return sum
    })
    const conclude = deduce(numbers.size, known)
    const hidden: Item[] = []
    for (const secret of secretsOf(parts)) {
      const times = conclude(unknown(secret))
      // What has just been hidden for another secret may keep this one too.
      if (!times || hidden.some((cell) => isNeeded(cell, times))) continue
      const next = rank(own.filter((cell) => isShown(cell) && isNeeded(cell, times)))[0]?.cell
      if (next) hidden.push(next)
    }
    for (const cell of hidden) {
      cell.reason = 'would give away a smaller group'
      isChanged = true
    }
  }
}

/**
 * For each cell, null (it may be shown) or the reason why not: no answers, fewer than 5 of them, fewer than 10 in a split, or that its
 * figure would, with totals and other cells, give a smaller group away.
 *
 * Pass the cells of one question together. Totals over each subset of the split's facts count as known where that split would show
 * them, since anybody can ask for it. Nested facts (a touchpoint within its stage) are one split: pass and show them together only. Cells of several
 * splits may be passed at once: a total that has a few more answers than its cells is then not shown beside all of them. What follows
 * from what is shown is found by elimination over all these sums. Facts with several values at once do not add up and are protected by
 * the threshold alone, and splits by different pairs of three facts, asked for one by one, do not know of each other.
 *
 * Threshold and complementary suppression as in A. Hundepool et al., Statistical Disclosure Control, 2012, chapter 4; of the cells that
 * would keep a secret, the smallest is hidden, but rather two that keep each other's than one that a total tells. A count that is no whole number above 0 is taken for 0.
 * @example suppress([{ n: 4 }]) // ['fewer than 5 answers']
 * @example suppress([{ n: 3, group: { device: 'tablet' } }, { n: 20, group: { device: 'mobile' } }, { n: 90, group: { device: 'desktop' } }])
 * // ['fewer than 10 answers in a split', 'would give away a smaller group', null]
 */
export function suppress(cells: readonly Cell[]): (string | null)[] {
  const given = new Map<string, Cell[]>()
  for (const cell of cells) {
    const key = JSON.stringify(namesOf(cell.group))
    given.set(key, [...(given.get(key) ?? []), cell])
  }
  const items = new Map<Cell, Item>()
  const judged = new Map<string, Level>()

  function judge(names: Names): Level {
    const before = judged.get(JSON.stringify(names))
    if (before) return before
    // Coarser splits are judged first and stand, so that whoever asks for one of them sees the same.
    const coarser = subsets(names).map(judge)
    const level = levelOf(names, given, items)
    judged.set(JSON.stringify(names), level)
    const min = names.length ? minAnswersInSplit : minAnswers
    for (const item of level.items) {
      if (item.n === 0) item.reason = 'no answers'
      else if (item.n < min) item.reason = `fewer than ${min} answers${names.length ? ' in a split' : ''}`
    }
    const levels = [...coarser.filter((one) => !isSame(one, level)), level]
    protect(
      level.items,
      levels.flatMap((above) => levels.flatMap((below) => partsOf(above, below))),
    )
    return level
  }

  for (const own of given.values()) judge(namesOf(own[0]?.group))
  return cells.map((cell) => items.get(cell)?.reason ?? null)
}
