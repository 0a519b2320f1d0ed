import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { document } from '../../testing/document'
import { type PostgresServer, startPostgres } from '../../testing/postgres/start-server'
import { createAlerts } from '../alerts/alerts'
import { openStore } from '../store/open'
import { openBooks } from './open-books'
import { createRecovery } from './recover'

let server: PostgresServer
// Nothing here ends the server, so that its flushes would only take time.
beforeAll(async () => {
  server = await startPostgres({ fsync: 'off' })
}, 120_000)
afterAll(() => server.discard(), 60_000)

const MINUTE_MS = 60_000
const RULE = {
  ...{ id: 'low', when: { nps: { lte: 6 } }, secrets: [] },
  targets: [{ channel: 'slack' as const, to: 'https://nobody.invalid/' }],
}

/** A collector's parts on a store that others share. */
function collector(address: string, nowMs: () => number) {
  const [books, store] = [openBooks(address), openStore(address)]
  const alerts = createAlerts({ rules: [RULE], books, send: async () => ({ status: 200 }), onTrouble() {}, nowMs })
  return {
    ...{ books, store, alerts, recover: createRecovery(books, store, { nowMs }) },
    waiting: () => books.all('select response, rev, held from alerts order by response'),
    async close() {
      await alerts.stop()
      await store.close()
      await books.close()
    },
  }
}

describe('two collectors on one PostgreSQL', () => {
  it('one that looks for what was left behind takes nothing that the other is just writing', async () => {
    const address = await server.newStore()
    let nowMs = Date.parse('2026-11-25T09:00:00.000Z')
    // The clock of the one is twenty minutes behind the other's.
    const one = collector(address, () => nowMs - 20 * MINUTE_MS)
    const other = collector(address, () => nowMs)
    const low = (rev: number) => document('a', { rev, answers: { score: 2 } })

    await one.books.apply((await one.alerts.intents([low(1)])).flat())
    await other.recover()
    expect(await other.waiting()).toEqual([{ response: 'a', rev: 1, held: 1 }])
    const [first] = await one.store.write([low(1)])
    await one.books.apply(one.alerts.settle(low(1), first))
    expect(await other.waiting()).toEqual([{ response: 'a', rev: 1, held: 0 }])

    // Long after, before anyone was told, the answer grows: the alert waits for it anew.
    nowMs += 30 * MINUTE_MS
    await one.books.apply((await one.alerts.intents([low(2)])).flat())
    await other.recover()
    await other.recover()
    expect(await other.waiting()).toEqual([{ response: 'a', rev: 2, held: 1 }])
    const [second] = await one.store.write([low(2)])
    await one.books.apply(one.alerts.settle(low(2), second))
    expect(await other.waiting()).toEqual([{ response: 'a', rev: 2, held: 0 }])
    await one.close()
    await other.close()
  })

  it('one that ended in between leaves an alert that is released if its answer is there, and else goes', async () => {
    const address = await server.newStore()
    let nowMs = Date.parse('2026-11-25T09:00:00.000Z')
    const one = collector(address, () => nowMs)
    const [stored, never] = ['stored', 'never'].map((id) => document(id, { answers: { score: 2 } }))
    await one.books.apply((await one.alerts.intents([stored!, never!])).flat())
    await one.store.write([stored!])
    await one.close()

    const other = collector(address, () => nowMs)
    await other.recover()
    expect(await other.waiting()).toEqual([
      { response: 'never', rev: 1, held: 1 },
      { response: 'stored', rev: 1, held: 0 },
    ])
    nowMs += 9 * MINUTE_MS
    await other.recover()
    expect(await other.waiting()).toHaveLength(2)
    nowMs += MINUTE_MS
    await other.recover()
    expect(await other.waiting()).toEqual([{ response: 'stored', rev: 1, held: 0 }])
    await other.close()
  })
})
