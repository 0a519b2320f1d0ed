import { expect, it } from 'vitest'
import { createSender, documentOf } from '../../testing/sender'
import { createWorld } from '../../testing/world'
import { placeOf } from '../memory/keys'
import type { Store } from './store'
import { memoryStore } from './stores/memory'

const DOC = documentOf(1)
const PLACE = placeOf(DOC.id, DOC.client.seq)

function open(storeOf: (store: Store) => Store = (store) => store) {
  const world = createWorld()
  const { platform } = world.openTab()
  const sender = createSender({ ...platform, store: storeOf(platform.store) })
  const display = (rev: number) =>
    ({ id: DOC.id, survey: DOC.survey, wave: null, at: 0, visit: 'v', status: DOC.status, rev }) as const
  const write = async (after?: number) =>
    (await sender.outbox.write(DOC.id, PLACE, display, (rev) => ({ ...DOC, rev }), after)).doc.rev
  return { world, sender, write, display }
}

it('numbers go on from what is remembered, and from what the page knows, when rows were cleared', async () => {
  const { world, write } = open()
  expect([await write(), await write()]).toEqual([1, 2])
  world.rows.delete(`shop/waiting/${PLACE}`)
  expect(await write()).toBe(3)
  world.rows.clear()
  expect(await write(3)).toBe(4)
})

it('decided again on a rung below, a revision is newer than all that the tries above have left there', async () => {
  const rows = new Map<string, unknown>()
  const { write } = open((below) => ({
    ...below,
    // It writes, and says that it did not: what is above is found again, when the rungs are joined.
    async transact(keys, decide) {
      for (let tries = 0; tries < 3; tries++) await memoryStore(rows).transact(keys, decide)
      return below.transact(keys, decide)
    },
  }))
  expect(await write()).toBe(4)
  expect(rows.get(`shop/waiting/${PLACE}`)).toMatchObject({ doc: { rev: 3 } })
})

it('a revision gets the newest one that is on disk, and nothing is written where it gives none', async () => {
  const { world, sender, write, display } = open()
  await write()
  const before = structuredClone([...world.rows])
  const seen: unknown[] = []
  const { doc } = await sender.outbox.write(DOC.id, PLACE, display, (rev, newest) => {
    seen.push(rev, newest)
    return undefined
  })
  expect([doc, seen]).toEqual([undefined, [2, { ...DOC, rev: 1 }]])
  expect([...world.rows]).toEqual(before)
  expect(sender.outbox.mirror.get(DOC.id)?.rev).toBe(1)
})

it('what was acknowledged leaves the mirror, and a newer revision stays in it', async () => {
  const { sender, write } = open()
  await write()
  await write()
  const places = new Map([[DOC.id, PLACE]])
  await sender.outbox.settle('/v1/responses', [{ id: DOC.id, rev: 1 }], places)
  expect([sender.outbox.mirror.get(DOC.id)?.rev, await sender.outbox.count()]).toEqual([2, 1])
  await sender.outbox.settle('/v1/responses', [{ id: DOC.id, rev: 2 }], places)
  expect([sender.outbox.mirror.size, await sender.outbox.count()]).toEqual([0, 0])
})
