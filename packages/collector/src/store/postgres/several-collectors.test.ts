import { createHash } from 'node:crypto'
import type { ResponseDocument, Verdict } from '@earshot/schema'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { document } from '../../../testing/document'
import { killLoop } from '../../../testing/kill-loop'
import { type PostgresServer, startPostgres } from '../../../testing/postgres/start-server'
import { type CollectorChild, spawnChild } from '../../../testing/spawn-child'
import { startNats } from '../../../testing/start-nats'
import { verified } from '../../../testing/verified'
import { openExisting } from '../open-existing'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
}, 120_000)
afterAll(() => server.discard(), 60_000)

const children: CollectorChild[] = []
afterEach(async () => {
  for (const { kill } of children.splice(0)) await kill()
})

/** A collector in a process of its own. @returns Its address. */
async function collector(store: string): Promise<string> {
  const child = spawnChild()
  children.push(child)
  return `http://127.0.0.1:${await child.open(store)}`
}

async function send(url: string, responses: readonly ResponseDocument[]): Promise<Verdict[]> {
  const body = JSON.stringify({ earshot: 1, batch: 'b', responses })
  const reply = await fetch(`${url}/v1/responses`, { method: 'POST', body })
  expect(reply.status).toBe(200)
  return ((await reply.json()) as { results: Verdict[] }).results
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

it('two collectors on one database store each revision once, whoever gets it', { timeout: 120_000 }, async () => {
  const address = await server.newStore()
  const urls = await Promise.all([collector(address), collector(address)])
  const made = Array.from({ length: 60 }, (_, i) =>
    document(`r${i % 30}`, {
      rev: 1 + Math.floor(i / 30),
      answers: { score: i % 11 },
      client: { id: `d${i % 3}`, seq: 1 + Math.floor((i % 30) / 3) },
      eraseHash: hashOf(`secret ${i % 30}`),
    }),
  )
  const batches = [0, 1, 2].map((part) => made.filter((_, i) => i % 3 === part))
  // Each batch twice to each of them, all at once.
  const verdicts = (
    await Promise.all([...urls, ...urls].flatMap((url) => batches.map((batch) => send(url, batch))))
  ).flat()
  const count = (status: string) => verdicts.filter((one) => one.status === status).length
  expect(count('stored') + count('stale')).toBe(60)
  expect(count('duplicate')).toBe(180)

  // The same revision with two contents, at the same moment: one of them counts, on both.
  const rivals = await Promise.all(
    [1, 2].map((score, i) => send(urls[i]!, [document('rival', { answers: { score }, client: { id: 'd9', seq: 1 } })])),
  )
  expect(
    rivals
      .flat()
      .map(({ status }) => status)
      .sort(),
  ).toEqual(['conflict', 'stored'])

  // Erased at one of them while the other gets it again: it never comes back.
  const erased = await fetch(`${urls[0]}/v1/responses/r0`, {
    method: 'DELETE',
    headers: { authorization: 'Bearer secret 0' },
  })
  expect(erased.status).toBe(204)
  const late = document('r0', { rev: 9, eraseHash: hashOf('secret 0') })
  expect(await Promise.all(urls.map((url) => send(url, [late])))).toEqual([
    [{ id: 'r0', rev: 9, status: 'duplicate', code: 'erased' }],
    [{ id: 'r0', rev: 9, status: 'duplicate', code: 'erased' }],
  ])

  const store = openExisting(address)
  expect(await store.counts()).toEqual({ responses: 30, revisions: 59, conflicts: 1, tombstones: 1 })
  expect(await store.quality('2100-01-01')).toMatchObject({ clients: 4, received: 31, lost: 0, erased: 1 })
  await store.close()
  expect(await verified(address)).toMatchObject({ responses: 30, differences: [] })
})

it('keeps what it acknowledged, once, through 6 kills under load', { timeout: 120_000 }, async () => {
  const address = await server.newStore()
  const ledger = await killLoop(address, { kills: 6, random: Math.random })
  console.log(`ledger: ${JSON.stringify(ledger)}`)
  expect(ledger).toMatchObject({ kills: 6, lost: [], doubled: [], wrong: [] })
  expect(ledger.acknowledged).toBeGreaterThan(20)
  expect(await verified(address)).toMatchObject({ revisions: ledger.stored, differences: [] })
})

it('a collector that is killed behind a buffer leaves its messages to the other', { timeout: 120_000 }, async () => {
  const nats = await startNats()
  const address = await server.newStore()
  const urls = await Promise.all([collector(`${address} ${nats.url}`), collector(`${address} ${nats.url}`)])
  const batches = Array.from({ length: 30 }, (_, i) =>
    Array.from({ length: 10 }, (__, j) => document(`b${i}-${j}`, { client: { id: 'd', seq: 1 + i * 10 + j } })),
  )
  const sent = await Promise.all(batches.map((batch, i) => send(urls[i % 2]!, batch)))
  expect(sent.flat().every(({ status, code }) => status === 'stored' && code === 'buffered')).toBe(true)
  await children[1]!.kill()
  const store = openExisting(address)
  await expect.poll(() => store.counts(), { timeout: 60_000, interval: 100 }).toMatchObject({ responses: 300 })
  expect(await store.counts()).toMatchObject({ revisions: 300, conflicts: 0 })
  await store.close()
  await children[0]!.kill()
  await nats.discard()
  expect(await verified(address)).toMatchObject({ responses: 300, differences: [] })
})

it('H3 while the database is down requests are sent away, the process lives, and goes on after', {
  timeout: 120_000,
}, async () => {
  const address = await server.newStore()
  const url = await collector(address)
  await send(url, [document('before')])
  await server.stop('crash')
  const post = () =>
    fetch(`${url}/v1/responses`, {
      method: 'POST',
      body: JSON.stringify({ earshot: 1, batch: 'b', responses: [document('during')] }),
    })
  for (const reply of await Promise.all([post(), post(), post(), fetch(`${url}/v1/report`)])) {
    expect(reply.status).toBe(503)
    expect(reply.headers.get('retry-after')).toBe('2')
  }
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  await server.start()
  expect(await send(url, [document('before'), document('after')])).toMatchObject([
    { status: 'duplicate' },
    { status: 'stored' },
  ])
})
