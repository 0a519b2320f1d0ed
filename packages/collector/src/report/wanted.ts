import { suppress } from '@earshot/metrics'
import type { Group } from './groups-of'
import type { Displays, Tally } from './tally'
import { isWanted, type Where } from './where'

const pick = (group: Group, names: readonly string[]): Group =>
  Object.fromEntries(names.map((name) => [name, group[name] ?? '']))

function joinDisplays(all: readonly Displays[]): Displays {
  const joined: Displays = { shown: 0, started: 0, statuses: {} }
  for (const { shown, started, statuses } of all) {
    joined.shown += shown
    joined.started += started
    for (const [status, count] of Object.entries(statuses) as [keyof Displays['statuses'], number][])
      joined.statuses[status] = (joined.statuses[status] ?? 0) + count
  }
  return joined
}

function join(tallies: readonly [Tally, ...Tally[]], group: Group): Tally {
  const [first] = tallies
  const distribution: Tally['distribution'] = Object.create(null)
  for (const one of tallies)
    for (const [answer, count] of Object.entries(one.distribution))
      distribution[answer] = (distribution[answer] ?? 0) + count
  const n = tallies.reduce((sum, one) => sum + one.n, 0)
  return { ...first, group, n, distribution, displays: joinDisplays(tallies.map(({ displays }) => displays)) }
}

/**
 * Restricts tallies to those that are wanted: joins, for each group of `by`, the groups of the filter that may be shown by
 * themselves. Those that are too small, or would give one away, are left out, so that no two filters differ by one of them:
 * what a filter shows is a sum of what a split by its facts shows.
 *
 * @param tallies By the facts of the filter and those of `by`.
 * @param by Facts that the rows are split by.
 */
export function wanted(tallies: readonly Tally[], where: Where, by: readonly string[]): Tally[] {
  if (Object.keys(where).length === 0) return [...tallies]
  const questions = Map.groupBy(tallies, ({ survey, version, question, type, min, max }) =>
    JSON.stringify([survey, version, question, type, min, max]),
  )
  return [...questions.values()].flatMap((cells) => {
    const reasons = suppress(cells)
    const inside = cells
      .map((cell, i) => ({ cell, reason: reasons[i] }))
      .filter(({ cell }) => isWanted(cell.group, where))
    const groups = Map.groupBy(inside, ({ cell }) => JSON.stringify(pick(cell.group, by)))
    return [...groups.values()].map((parts): Tally => {
      const open = parts.filter(({ reason }) => reason === null).map(({ cell }) => cell)
      const [first, ...rest] = open
      const group = pick(parts[0]!.cell.group, by)
      if (first) return join([first, ...rest], group)
      const none = join([parts[0]!.cell], group)
      return { ...none, n: 0, distribution: {}, displays: { shown: 0, started: 0, statuses: {} } }
    })
  })
}
