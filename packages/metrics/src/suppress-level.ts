/** One cell of a report: how many answers, and in a split, which group (fact → value). */
export interface Cell {
  n: number
  /** Facts of the split; empty or absent: not a split. */
  group?: Readonly<Record<string, string>>
}

/** Names of the facts of a split, in alphabetical order; none: everybody. */
export type Names = readonly string[]

/** A cell, given or added up, while it is judged. */
export interface Item {
  n: number
  /** Null: shown. */
  reason: string | null
}

/** All cells of a split by the same facts. */
export interface Level {
  names: Names
  items: Item[]
  groups: Map<Item, Cell['group']>
}

/** A total and the cells that make it up. The total itself may be hidden. */
export interface Part {
  whole: Item
  cells: readonly Item[]
}

const keyOf = (group: Cell['group'], names: Names) =>
  JSON.stringify(names.map((name) => (group && Object.hasOwn(group, name) ? group[name] : null)))

const hasAll = (names: Names, wanted: Names) => wanted.every((name) => names.includes(name))

const countOf = ({ n }: Cell) => (Number.isSafeInteger(n) && n > 0 ? n : 0)

/** Names of the facts of a group. */
export const namesOf = (group: Cell['group']): Names => Object.keys(group ?? {}).sort()

/** Every proper subset of the names, the smallest first. */
export function subsets(names: Names): Names[] {
  let all: Names[] = [[]]
  for (const name of names) all = all.concat(all.map((set) => [...set, name]))
  return all.slice(0, -1).sort((a, b) => a.length - b.length)
}

/** The split by `names`: as it was given, else added up from a finer one. `given` holds the cells of each split. */
export function levelOf(names: Names, given: ReadonlyMap<string, readonly Cell[]>, items: Map<Cell, Item>): Level {
  const level: Level = { names, items: [], groups: new Map() }
  const add = (cell: Cell): Item => {
    const item = { n: countOf(cell), reason: null }
    level.items.push(item)
    level.groups.set(item, cell.group)
    return item
  }
  const own = given.get(JSON.stringify(names))
  if (own) {
    for (const cell of own) items.set(cell, add(cell))
    return level
  }
  const finer = [...given.values()].find(([first]) => hasAll(namesOf(first?.group), names)) ?? []
  const byKey = new Map<string, Item>()
  for (const cell of finer) {
    const key = keyOf(cell.group, names)
    const known = byKey.get(key)
    if (known) known.n += countOf(cell)
    else byKey.set(key, add(cell))
  }
  return level
}

/** What of the finer split makes up each cell of the coarser one; where cells lack answers of it, a cell more that nobody sees. */
export function partsOf(coarser: Level, finer: Level): Part[] {
  if (coarser === finer || !hasAll(finer.names, coarser.names)) return []
  const cellsByKey = new Map<string, Item[]>()
  for (const [item, group] of finer.groups) {
    const key = keyOf(group, coarser.names)
    const cells = cellsByKey.get(key)
    if (cells) cells.push(item)
    else cellsByKey.set(key, [item])
  }
  return [...coarser.groups].flatMap(([whole, group]): Part[] => {
    const cells = cellsByKey.get(keyOf(group, coarser.names)) ?? []
    const missing = whole.n - cells.reduce((sum, { n }) => sum + n, 0)
    if (missing < 0) return []
    return [{ whole, cells: missing > 0 ? [...cells, { n: missing, reason: 'not in the split' }] : cells }]
  })
}

/** Whether the coarser split has the same cells under fewer names, as a touchpoint has without its stage. */
export function isSame(coarser: Level, finer: Level): boolean {
  const parts = partsOf(coarser, finer)
  return parts.length === coarser.items.length && parts.every(({ cells }) => cells.filter(({ n }) => n > 0).length < 2)
}
