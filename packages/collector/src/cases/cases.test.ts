import { writeFileSync } from 'node:fs'
import type { Case } from '@earshot/schema'
import type { FastifyInstance } from 'fastify'
import { afterEach, expect, it } from 'vitest'
import { document } from '../../testing/document'
import { jsonFile } from '../../testing/settings-file'
import { openBooks } from '../books/open-books'
import { createCollector } from '../server'
import { createCases } from './cases'

const open: FastifyInstance[] = []
afterEach(async () => {
  for (const app of open.splice(0)) await app.close()
})

const config = {
  earshot: 1,
  project: 'shop',
  journey: [{ id: 'use', touchpoints: [{ id: 'account', owner: 'care', moment: 'm' }] }],
  surveys: [],
}

async function collector() {
  const configPath = jsonFile(config)
  const { app } = await createCollector({
    ...{ store: 'sqlite::memory:', logLevel: 'silent', configPath },
    settingsPath: jsonFile({ cases: { due: '2d', touchpoints: { account: '4h' } } }),
  })
  open.push(app)
  const send = (...responses: unknown[]) =>
    app.inject({
      method: 'POST',
      url: '/v1/responses',
      headers: { 'content-type': 'text/plain' },
      payload: JSON.stringify({ earshot: 1, batch: 'b', responses }),
    })
  const cases = async (query = '') =>
    (await app.inject({ url: `/v1/cases${query}`, remoteAddress: '127.0.0.1' })).json().cases as Case[]
  const change = (id: string, payload: unknown) =>
    app.inject({
      method: 'PATCH',
      url: `/v1/cases/shop/${id}`,
      headers: { 'content-type': 'application/json' },
      remoteAddress: '127.0.0.1',
      payload: JSON.stringify(payload),
    })
  return { app, configPath, send, cases, change }
}

const asked = { 'contact-me': { type: 'consent' }, score: { type: 'nps', min: 0, max: 10 } }
const allowed = (id: string, isAllowed: boolean, more: object = {}) =>
  document(id, { asked, answers: { score: 2, 'contact-me': isAllowed }, ...more })

it('opens a case for whoever allows an answer, with owner and time of its touchpoint', async () => {
  const { send, cases } = await collector()
  await send(allowed('a', true), allowed('b', false), document('c'), allowed('d', true, { journey: {} }))
  const all = await cases()
  expect(all.map(({ response, owner, status, answers }) => [response, owner, status, answers.score])).toEqual([
    ['a', 'care', 'open', 2],
    ['d', null, 'open', 2],
  ])
  const hours = all.map(({ openedAt, dueAt }) => (Date.parse(dueAt) - Date.parse(openedAt)) / 36e5)
  expect(hours).toEqual([4, 48])
})

it('grows with its answer, and goes where the permission is taken back', async () => {
  const { send, cases } = await collector()
  await send(allowed('a', true))
  await send(allowed('a', true, { rev: 3, answers: { score: 2, 'contact-me': true, why: 'slow' } }))
  await send(allowed('a', true, { rev: 2 }))
  expect((await cases())[0]!.answers.why).toBe('slow')
  await send(allowed('a', false, { rev: 4 }))
  expect(await cases()).toEqual([])
})

it('keeps how far it is, and finds those that are open', async () => {
  const { send, cases, change } = await collector()
  await send(allowed('a', true), allowed('b', true))
  expect((await change('a', { status: 'closed', note: 'Called back.' })).statusCode).toBe(204)
  await send(allowed('a', true, { rev: 2 }))
  expect((await cases('?status=closed')).map(({ response, note, owner }) => [response, note, owner])).toEqual([
    ['a', 'Called back.', 'care'],
  ])
  expect((await cases('?status=open')).map(({ response }) => response)).toEqual(['b'])
  expect((await change('a', { status: 'gone' })).statusCode).toBe(400)
  expect((await change('x', { status: 'open' })).statusCode).toBe(404)
})

it('T15 can not be changed by a page of another site', async () => {
  const { app, send } = await collector()
  await send(allowed('a', true))
  const codes = []
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'https://report.example', 'sec-fetch-site': 'same-origin' },
    { origin: 'http://localhost' },
    {},
  ]) {
    const reply = await app.inject({
      ...{ method: 'PATCH', url: '/v1/cases/shop/a', payload: '{"status":"working"}', remoteAddress: '127.0.0.1' },
      headers: { 'content-type': 'text/plain', ...headers },
    })
    codes.push(reply.statusCode)
  }
  expect(codes).toEqual([403, 403, 403, 403, 403, 204, 204, 204])
})

it('takes the owner from the configuration as it stands', async () => {
  const { send, cases, configPath } = await collector()
  const journey = [{ id: 'use', touchpoints: [{ id: 'account', owner: 'growth and others' }] }]
  writeFileSync(configPath, JSON.stringify({ ...config, journey }))
  await send(allowed('a', true))
  expect((await cases())[0]!.owner).toBe('growth and others')
})

it('counts what is open, what is late, and how many were taken up within two days', async () => {
  const books = openBooks('sqlite::memory:')
  let now = '2026-11-20T09:00:00Z'
  const own = createCases({
    ...{ books, settings: { dueMs: 2 * 864e5, touchpoints: {} }, config: () => undefined },
    nowMs: () => Date.parse(now),
  })
  expect(await own.list()).toMatchObject({ counts: { open: 0 }, overdue: 0, takenUp: { value: null, n: 0 } })
  for (const id of ['a', 'b', 'c']) {
    const doc = allowed(id, true)
    await books.apply(own.intents(doc))
    await books.apply(own.settle(doc, { id, rev: 1, status: 'stored' }))
  }
  now = '2026-11-20T10:00:00Z'
  await books.apply(own.change('shop', 'a', { status: 'working' }))
  await books.apply(own.change('shop', 'b', { note: 'Not yet.' }))
  now = '2026-11-24T10:00:00Z'
  await books.apply(own.change('shop', 'b', { status: 'closed' }))
  const list = await own.list()
  expect(list).toMatchObject({
    counts: { open: 1, working: 1, 'no-reply': 0, closed: 1 },
    overdue: 2,
    takenUp: { n: 3 },
  })
  expect(list.takenUp.value).toBeCloseTo(100 / 3)
  expect(list.hoursToTakeUp).toMatchObject({ value: 97, lo: 1, hi: null, n: 3, ended: 2 })
  await books.apply(own.forget([{ project: 'shop', id: 'a' }]))
  expect((await own.list()).counts).toEqual({ open: 1, working: 0, 'no-reply': 0, closed: 1 })
  expect(await books.all('select response from case_steps')).toEqual([{ response: 'b' }])
  await books.close()
})
