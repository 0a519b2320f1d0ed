import { suppress } from '@earshot/metrics'
import type { ResponseDocument } from '@earshot/schema'
import { type Group, groupsOf } from './groups-of'
import { isWanted, type Where } from './where'

/** Something that one response told, and the part of a picture that it belongs to: a week, or whether a topic was named. */
export interface Told<T> {
  document: ResponseDocument
  part?: string
  value: T
}

/** What may be shown. */
export interface Open<T> {
  told: Told<T>[]
  /** How many were left out, since their group or part is small or would give a small one away. */
  heldBack: number
}

/**
 * What the parts are to what is shown. `none`: they do not count. `each`: a part is a group of its own, of 10 answers at
 * least even without a filter. `together`: the same, and a group of the filter is left out where one of its parts is, since
 * the parts are compared.
 */
export type Parts = 'none' | 'each' | 'together'

/** A name that no fact has. */
const PART = 'part'

/**
 * Keeps what lies in groups and parts that may be shown by themselves. Every combination of the filter's facts and the part
 * is a cell; cells are judged together, those included that the filter leaves out. Whatever is computed from what is kept
 * is made of cells that a split would show, so that no two filters, and no filter and the total, differ by a small group.
 */
export function open<T>(all: readonly Told<T>[], where: Where, parts: Parts): Open<T> {
  const facts = Object.keys(where)
  const cells = new Map<string, { n: number; group: Group }>()
  const keysOf = new Map<Told<T>, { key: string; group: Group }[]>()
  for (const told of all) {
    const groups = groupsOf(told.document, facts).map((group) => ({
      group,
      cell: parts === 'none' ? group : { ...group, [PART]: told.part ?? '' },
    }))
    const keys = groups.map(({ group, cell }) => {
      const key = JSON.stringify(cell)
      const known = cells.get(key) ?? { n: 0, group: cell }
      known.n++
      cells.set(key, known)
      return { key, group }
    })
    keysOf.set(told, keys)
  }
  const judged = [...cells.values()]
  const reasons = suppress(judged)
  const shown = new Set([...cells.keys()].filter((_, index) => reasons[index] === null))
  const nameOf = (group: Group) => JSON.stringify(facts.map((fact) => group[fact]))
  const torn = new Set(
    judged.filter((_, index) => parts === 'together' && reasons[index] !== null).map(({ group }) => nameOf(group)),
  )
  const isShown = ({ key, group }: { key: string; group: Group }) =>
    shown.has(key) && !torn.has(nameOf(group)) && isWanted(group, where)
  const inside = all.filter((told) => keysOf.get(told)?.some(({ group }) => isWanted(group, where)))
  const told = inside.filter((one) => keysOf.get(one)?.some(isShown))
  return { told, heldBack: inside.length - told.length }
}
