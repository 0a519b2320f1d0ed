import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterEach, expect, it } from 'vitest'
import { document } from '../../testing/document'
import { jsonFile } from '../../testing/settings-file'
import type { CollectorOptions } from '../options'
import { createCollector } from '../server'

const open: FastifyInstance[] = []
afterEach(async () => {
  for (const app of open.splice(0)) await app.close()
})

async function collector(options: CollectorOptions = {}) {
  const { app, collector: parts } = await createCollector({ store: 'sqlite::memory:', logLevel: 'silent', ...options })
  open.push(app)
  const send = async (...responses: unknown[]) =>
    (
      await app.inject({
        method: 'POST',
        url: '/v1/responses',
        headers: { 'content-type': 'text/plain' },
        payload: JSON.stringify({ earshot: 1, batch: 'b', responses }),
      })
    ).json().results as { id: string; rev: number; status: string; code?: string }[]
  const ask = (method: 'GET' | 'DELETE', url: string, headers = {}) =>
    app.inject({ method, url, headers, remoteAddress: '127.0.0.1' })
  return { app, parts, send, ask }
}

const contact = { contact: { type: 'consent' }, score: { type: 'nps', min: 0, max: 10 } }
const unhappy = (id: string, more: object = {}) =>
  document(id, { person: { id: 'u_1', traits: {} }, asked: contact, answers: { score: 2, contact: true }, ...more })

it('T9 an erased person stays erased: from responses, cases, alerts and flags, through replays and late copies', async () => {
  const alertsPath = jsonFile([{ id: 'x', when: { nps: { lte: 6 } }, to: { slack: 'https://nobody.invalid/' } }])
  const { parts, send, ask } = await collector({ alertsPath })
  const eraseHash = createHash('sha256').update('secret').digest('hex')
  await send(unhappy('a', { msToAnswer: 5, eraseHash }), unhappy('b'), document('other'))
  const known = (await ask('GET', '/v1/people/u_1')).json()
  expect([known.responses.length, known.cases.length, known.alerts.length]).toEqual([2, 2, 2])

  expect((await ask('DELETE', '/v1/people/u_1')).json()).toEqual({ person: 'u_1', erased: 2 })
  const replays = await send(
    unhappy('a'),
    unhappy('a', { rev: 2 }),
    unhappy('b', { person: {} }),
    // What a device that was offline had not sent yet.
    unhappy('late', { rev: 1 }),
  )
  expect(replays.map(({ id, status, code }) => [id, status, code])).toEqual([
    ['a', 'duplicate', 'erased'],
    ['a', 'duplicate', 'erased'],
    ['b', 'duplicate', 'erased'],
    ['late', 'duplicate', 'erased'],
  ])
  expect((await ask('GET', '/v1/people/u_1')).json()).toEqual({
    ...{ person: 'u_1', responses: [], cases: [], alerts: [], verified: [], outcomes: [] },
  })
  for (const table of ['alerts', 'cases', 'flags', 'vouched', 'turns', 'audit', 'erased_people'])
    expect([table, JSON.stringify(await parts.books.all(`select * from ${table}`))]).toEqual([
      table,
      expect.not.stringMatching(/u_1|"a"|"b"/),
    ])
  expect((await ask('GET', '/v1/responses')).body.trim().split('\n')).toHaveLength(1)
  expect((await ask('DELETE', '/v1/people/u_1')).json()).toEqual({ person: 'u_1', erased: 0 })
})

it('takes what an erased person answers afterwards', async () => {
  const { send, ask } = await collector()
  await send(unhappy('a'))
  await ask('DELETE', '/v1/people/u_1')
  expect((await send(unhappy('new', { shownAt: new Date(Date.now() + 1000).toISOString() })))[0]!.status).toBe('stored')
})

it('T9 whoever deletes an answer ends what it had set off', async () => {
  const { app, send, ask, parts } = await collector()
  const eraseHash = createHash('sha256').update('secret').digest('hex')
  await send(unhappy('a', { eraseHash, msToAnswer: 5 }))
  expect((await ask('GET', '/v1/cases')).json().cases).toHaveLength(1)
  const gone = await app.inject({
    method: 'DELETE',
    url: '/v1/responses/a',
    headers: { authorization: 'Bearer secret' },
  })
  expect(gone.statusCode).toBe(204)
  expect((await ask('GET', '/v1/cases')).json().cases).toEqual([])
  expect(await parts.books.all('select * from flags')).toEqual([])
})

it('T15 writes down exports, access and erasure, without saying who it was', async () => {
  const { send, ask } = await collector()
  await send(unhappy('a'))
  await ask('GET', '/v1/responses?format=csv')
  await ask('GET', '/v1/people/u_1')
  await ask('GET', '/v1/report/words?survey=account-nps')
  await ask('DELETE', '/v1/people/u_1')
  const { entries } = (await ask('GET', '/v1/audit')).json()
  expect(entries.map(({ action, count, detail }: { [name: string]: unknown }) => [action, count, detail])).toEqual(
    expect.arrayContaining([
      ['export', null, '{"format":"csv"}'],
      ['access', 1, null],
      ['read', null, 'words'],
      ['erasure', 1, null],
    ]),
  )
  expect(JSON.stringify(entries)).not.toContain('u_1')
})
