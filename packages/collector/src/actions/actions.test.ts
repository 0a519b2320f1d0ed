import type { ActionList } from '@earshot/schema'
import type { FastifyInstance } from 'fastify'
import { afterEach, expect, it } from 'vitest'
import { document } from '../../testing/document'
import { jsonFile } from '../../testing/settings-file'
import { createCollector } from '../server'

const open: FastifyInstance[] = []
afterEach(async () => {
  for (const app of open.splice(0)) await app.close()
})

const ending = { text: { en: 'Thank you. {news.account_page}', de: 'Danke. {news.nothing|Bis bald.}' } }
const config = {
  earshot: 1,
  project: 'shop',
  journey: [{ id: 'use', touchpoints: [{ id: 'account-page', moment: 'm' }] }],
  surveys: [{ id: 'account-nps', touchpoint: 'account-page', questions: [{ id: 'score', type: 'nps' }], ending }],
}

async function collector() {
  const { app, collector: own } = await createCollector({
    ...{ store: 'sqlite::memory:', logLevel: 'silent', configPath: jsonFile(config) },
  })
  open.push(app)
  const ask = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: object, headers = {}) =>
    app.inject({
      ...{ method, url, remoteAddress: '127.0.0.1', ...(body && { payload: JSON.stringify(body) }) },
      headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
    })
  const list = async () => (await ask('GET', '/v1/actions')).json<ActionList>().actions
  return { own, ask, list }
}

const DAY_MS = 864e5
const day = (ago: number) => new Date(Date.now() - ago * DAY_MS).toISOString().slice(0, 10)
const answers = (
  name: string,
  count: number,
  ago: number,
  scores: readonly number[],
  device = (_: number) => 'mobile',
) =>
  Array.from({ length: count }, (_, i) =>
    document(`${name}${i}`, {
      ...{ journey: { touchpoint: 'account-page' }, answers: { score: scores[i % scores.length]! } },
      ...{ shownAt: `${day(ago - (i % 10))}T08:00:00.000Z`, context: { device: device(i) as 'mobile' } },
    }),
  )

it('is added, changed, listed and taken away', async () => {
  const { ask, list } = await collector()
  const added = await ask('POST', '/v1/actions', { touchpoint: 'account-page', title: 'Shorter form', owner: 'growth' })
  expect(added.statusCode).toBe(201)
  const { id } = added.json()
  expect(await list()).toMatchObject([
    { id, project: 'shop', status: 'planned', owner: 'growth', isTold: false, windowDays: null, effects: [] },
  ])
  expect((await ask('PATCH', `/v1/actions/${id}`, { status: 'doing', owner: null })).statusCode).toBe(204)
  expect(await list()).toMatchObject([{ status: 'doing', owner: null, title: 'Shorter form' }])
  expect((await ask('PATCH', '/v1/actions/other', { status: 'doing' })).statusCode).toBe(404)
  expect((await ask('DELETE', `/v1/actions/${id}`)).statusCode).toBe(204)
  expect(await list()).toEqual([])
})

it('says what is wrong with one, and takes none from a page of another site', async () => {
  const { ask, list } = await collector()
  const wrong = async (body: object) => (await ask('POST', '/v1/actions', body)).json().detail
  expect(await wrong({ touchpoint: 'account-page' })).toMatch('/title')
  expect(await wrong({ touchpoint: 'a b', title: 'x' })).toMatch('/touchpoint: allowed: an id')
  expect(await wrong({ touchpoint: 'a', title: 'x', shippedOn: 'soon' })).toMatch('/shippedOn: allowed: a UTC day')
  expect(await wrong({ touchpoint: 'a', title: 'x', weDid: '{user.email}' })).toMatch('/weDid: allowed: a text without')
  const elsewhere = { origin: 'https://evil.example', 'content-type': 'text/plain' }
  expect((await ask('POST', '/v1/actions', { touchpoint: 'a', title: 'x' }, elsewhere)).statusCode).toBe(403)
  expect(await list()).toEqual([])
})

it('shows what scores were before and after, and whether other devices answered', async () => {
  const { own, ask, list } = await collector()
  await own.store.write([
    ...answers('before', 100, 35, [3, 9]),
    ...answers('after', 100, 20, [9, 10], (i) => (i % 4 ? 'mobile' : 'desktop')),
  ])
  await ask('POST', '/v1/actions', { touchpoint: 'account-page', title: 'a', status: 'shipped', shippedOn: day(22) })
  const [action] = await list()
  expect(action).toMatchObject({ windowDays: 22 })
  expect(action!.effects).toMatchObject([
    {
      ...{ survey: 'account-nps', question: 'score', metric: 'nps', verdict: 'higher' },
      ...{ before: { value: 0, n: 100 }, after: { value: 100, n: 100 } },
    },
  ])
  const { difference, mix } = action!.effects[0]!
  expect(difference!.value).toBeGreaterThan(80)
  expect(mix!.within + mix!.mix).toBeCloseTo(100)
})

it('tells no parts where a device has few answers, and compares no other words', async () => {
  const { own, ask, list } = await collector()
  await own.store.write([
    ...answers('before', 100, 35, [3, 9]).map((one) => ({ ...one, surveyVersion: 1 })),
    ...answers('after', 100, 20, [9, 10], (i) => (i < 4 ? 'tablet' : 'mobile')).map((one) => ({
      ...one,
      surveyVersion: 2,
    })),
    ...answers('same', 50, 20, [9, 10], (i) => (i < 4 ? 'tablet' : 'mobile')),
  ])
  await ask('POST', '/v1/actions', { touchpoint: 'account-page', title: 'a', status: 'shipped', shippedOn: day(22) })
  const [{ effects }] = (await list()) as [ActionList['actions'][number]]
  expect(effects.find(({ version }) => version === 1)!.mix).toBeNull()
  expect(effects.find(({ version }) => version === 2)).toMatchObject({
    ...{ verdict: 'too-few-answers', difference: null, before: { value: null, reason: 'not asked in these words' } },
  })
})

it('tells people in the texts that have a place for it, and asks browsers to fetch them anew', async () => {
  const { ask } = await collector()
  const plain = await ask('GET', '/v1/config')
  expect(plain.json().surveys[0].ending).toEqual(ending)
  const told = { youSaid: 'You said that the "form" is long.', weDid: 'It has two fields now.', isTold: true }
  const { id } = (await ask('POST', '/v1/actions', { touchpoint: 'account-page', title: 'a', ...told })).json()
  const served = await ask('GET', '/v1/config', undefined, { 'if-none-match': plain.headers.etag as string })
  expect(served.statusCode).toBe(200)
  expect(served.json().surveys[0].ending.text).toEqual({
    en: 'Thank you. You said that the "form" is long. It has two fields now.',
    de: 'Danke. {news.nothing|Bis bald.}',
  })
  const again = await ask('GET', '/v1/config', undefined, { 'if-none-match': served.headers.etag as string })
  expect(again.statusCode).toBe(304)
  await ask('PATCH', `/v1/actions/${id}`, { isTold: false })
  expect((await ask('GET', '/v1/config')).json().surveys[0].ending).toEqual(ending)
})
