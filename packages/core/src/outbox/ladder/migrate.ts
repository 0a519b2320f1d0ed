import type { Memory } from '../../memory/memory'
import { isRow } from '../row'
import type { Store, Writes } from '../store'
import { mergeMemory } from './merge-memory'
import { mergeRows, type Placed } from './merge-rows'

/**
 * Moves every row of `lower` up, one document at a time: it is removed below only when it is complete above, and only
 * as it was read. Cut off anywhere and begun again, it ends the same.
 */
export async function migrate(lower: Store, upper: Store): Promise<void> {
  for (const [key, found] of await lower.entries('')) {
    await moveUp(upper, key, found)
    const text = JSON.stringify(found)
    await lower.transact([key], ([row]) => ({
      writes: JSON.stringify(row) === text ? { [key]: undefined } : {},
      result: undefined,
    }))
  }
}

function moveUp(upper: Store, key: string, found: unknown): Promise<unknown> {
  const [, project, kind, place] = key.match(/^(.*?)\/(waiting|own|memory)(?:\/|$)(.*)$/) ?? []
  if (kind === 'memory')
    return upper.transact([key], ([row]) => ({
      writes: { [key]: row ? mergeMemory(row as Memory, found as Memory) : found },
      result: undefined,
    }))
  if (!kind || !isRow(found))
    return upper.transact([key], ([row]) => ({ writes: row === undefined ? { [key]: found } : {}, result: undefined }))
  const [waiting, own] = [`${project}/waiting/${place}`, `${project}/own/${place}`]
  return upper.transact([waiting, own], ([waitingRow, ownRow]) => {
    const known = [
      { row: waitingRow, isOwn: false },
      { row: ownRow, isOwn: true },
    ].filter((placed): placed is Placed => isRow(placed.row))
    const { row, isOwn } = known.reduce(mergeRows, { row: found, isOwn: kind === 'own' })
    const writes: Writes = { [waiting]: isOwn ? undefined : row, [own]: isOwn ? row : undefined }
    return { writes, result: undefined }
  })
}
