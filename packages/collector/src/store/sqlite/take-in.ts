import type { DatabaseSync } from 'node:sqlite'
import type { Verdict } from '@earshot/schema'
import { decide, type Item, isArrival } from '../decide'
import { createKnownReader } from './read-known'
import type { Beside } from './transactions'

/** Takes revisions within a transaction. @returns A verdict for each document, nothing for a count. */
export type TakeIn = (items: readonly Item[], receivedAt: string, beside: Beside) => (Verdict | undefined)[]

export function createTakeIn(db: DatabaseSync, dimensions: readonly string[]): TakeIn {
  const readKnown = createKnownReader(db)
  const addLog = db.prepare(
    'insert into log (id, project, rev, person, hash, received_at, document) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const addConflict = db.prepare(
    'insert or ignore into conflicts (id, project, rev, person, hash, received_at, document) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const addCurrent = db.prepare(
    `insert into responses (id, project, rev, survey, touchpoint, shown_at, erase_hash, document, test)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const putCurrent = db.prepare(
    `update responses set rev = ?3, survey = ?4, touchpoint = ?5, shown_at = ?6, erase_hash = ?7, document = ?8, test = ?9
     where id = ?1 and project = ?2`,
  )
  const markArrived = db.prepare('update tombstones set arrived = 1 where id = ? and project = ? and erase_hash = ?')
  const addVerdicts = db.prepare(
    `insert into verdicts (status, count) values (?, ?)
     on conflict (status) do update set count = verdicts.count + excluded.count`,
  )

  return (items, receivedAt, beside) => {
    const decided = decide(items, readKnown(items.filter(isArrival)), { receivedAt, dimensions })
    const { verdicts, accepted, aside, arrived, deltas, sightings, counts } = decided
    for (const { row, current, isFirst } of accepted) {
      addLog.run(...row)
      if (current) (isFirst ? addCurrent : putCurrent).run(...current)
    }
    for (const row of aside) beside.sizes.add('conflicts', addConflict.run(...row).changes)
    for (const { id, project, eraseHash } of arrived) markArrived.run(id, project, eraseHash)
    for (const name of ['log', 'responses'] as const) beside.sizes.add(name, counts[name])
    for (const status of ['duplicate', 'stale', 'invalid'] as const)
      if (counts[status]) addVerdicts.run(status, counts[status])
    Object.assign(beside, { deltas, sightings })
    return verdicts
  }
}
