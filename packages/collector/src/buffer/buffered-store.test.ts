import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { document } from '../../testing/document'
import { type NatsServer, startNats } from '../../testing/start-nats'
import { openStore } from '../store/open'
import type { Store } from '../store/store'
import { bufferedStore } from './buffered-store'
import { encodeMessages } from './message'

const folder = mkdtempSync(join(tmpdir(), 'earshot-buffer-'))
let files = 0
const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
}, 60_000)

async function server(): Promise<NatsServer> {
  const nats = await startNats()
  ends.push(nats.discard)
  return nats
}

function open(nats: NatsServer, behind: Store): Store {
  const store = bufferedStore(behind, nats.url, () => undefined)
  ends.push(() => store.close())
  return store
}
const sqlite = () => openStore(`sqlite:${join(folder, `${files++}.db`)}`)
const docs = (count: number, prefix = 'r') => Array.from({ length: count }, (_, i) => document(`${prefix}${i}`))
const waitFor = (assert: () => Promise<void>) => vi.waitFor(assert, { timeout: 45_000, interval: 50 })

it('acknowledges what the stream has taken, and stores it once, however often it comes', {
  timeout: 60_000,
}, async () => {
  const store = open(await server(), sqlite())
  const verdicts = await store.write(docs(30), 2)
  expect(verdicts).toHaveLength(30)
  expect(verdicts[0]).toEqual({ id: 'r0', rev: 1, status: 'stored', code: 'buffered' })
  await store.write(docs(30), 2)
  await store.write(docs(31))
  await waitFor(async () => expect(await store.counts()).toMatchObject({ responses: 31, revisions: 31, conflicts: 0 }))
  expect((await store.quality('2100-01-01')).invalid).toBe(2)
})

it('gives a message again when the store could not take it, and when the worker ended before its word', {
  timeout: 90_000,
}, async () => {
  const nats = await server()
  const behind = sqlite()
  let refusals = 3
  /** Commits, and then is not there any more to say so. */
  let isLost = true
  const store = open(nats, {
    ...behind,
    async write(documents, invalid) {
      if (refusals-- > 0) throw Error('the database is down')
      const verdicts = await behind.write(documents, invalid)
      if (isLost) {
        isLost = false
        throw Error('ended between the commit and the acknowledgement')
      }
      return verdicts
    },
  })
  await store.write(docs(5))
  await waitFor(async () => expect(await store.quality('2100-01-01')).toMatchObject({ received: 5, duplicates: 5 }))
  expect(await store.counts()).toMatchObject({ responses: 5, revisions: 5 })
})

it('H6 while NATS is down nothing is acknowledged; what it had taken comes out when it is back', {
  timeout: 120_000,
}, async () => {
  const nats = await server()
  const behind = sqlite()
  let isDown = true
  const store = open(nats, {
    ...behind,
    write: async (documents, invalid) => {
      if (isDown) throw Error('the database is down')
      return behind.write(documents, invalid)
    },
  })
  await store.write(docs(10, 'before'))
  await nats.kill()
  await waitFor(async () =>
    expect(await store.write(docs(1, 'while')).catch((thrown) => thrown)).toMatchObject({ statusCode: 503 }),
  )
  await nats.start()
  isDown = false
  await waitFor(async () => void (await store.write(docs(10, 'after'))))
  await waitFor(async () => {
    const { responses } = await store.counts()
    // What was refused may have got through all the same: its sender sends it again, and it counts once.
    expect(responses).toBeGreaterThanOrEqual(20)
  })
  expect((await store.counts()).conflicts).toBe(0)
})

it('an erasure leaves nothing behind that came before it', { timeout: 60_000 }, async () => {
  const store = open(await server(), sqlite())
  const person = { id: 'u_1' }
  const eraseHash = createHash('sha256').update('secret').digest('hex')
  await store.write(docs(200).map((doc) => ({ ...doc, person })))
  expect(await store.erasePerson('u_1')).toBe(200)
  await store.write([document('mine', { eraseHash })])
  expect(await store.erase('mine', createHash('sha256').update('guess').digest('hex'))).toBe(false)
  expect(await store.erase('mine', eraseHash)).toBe(true)
  expect(await store.counts()).toMatchObject({ responses: 0, tombstones: 201 })
})

it('two collectors share the work, and one that stops leaves its part to the other', { timeout: 60_000 }, async () => {
  const nats = await server()
  const file = `sqlite:${join(folder, `${files++}.db`)}`
  const [first, second] = [open(nats, openStore(file)), bufferedStore(openStore(file), nats.url, () => undefined)]
  await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? first : second).write(docs(10, `w${i}-`))))
  await second.close()
  await waitFor(async () => expect(await first.counts()).toMatchObject({ responses: 200, revisions: 200 }))
})

it('splits what is larger than a message may be', () => {
  const many = docs(50)
  const messages = encodeMessages(many, 3, 5000)
  expect(messages.length).toBeGreaterThan(5)
  const read = messages.map(({ payload }) => JSON.parse(payload))
  expect(read.flatMap(({ documents }) => documents)).toEqual(many)
  expect(read.reduce((sum, { invalid }) => sum + invalid, 0)).toBe(3)
  expect(messages.every(({ payload }) => Buffer.byteLength(payload) <= 5000)).toBe(true)
  expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length)
})
