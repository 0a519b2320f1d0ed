import type { FastifyInstance } from 'fastify'
import { afterEach, expect, it } from 'vitest'
import { document } from '../../testing/document'
import { createCollector } from '../server'

const open: FastifyInstance[] = []
afterEach(async () => {
  for (const app of open.splice(0)) await app.close()
})

const CORPUS = [
  `'`,
  `''`,
  `"`,
  '`',
  `\\`,
  `' or '1'='1`,
  `' or 1=1 --`,
  `" or ""="`,
  `') or ('1'='1`,
  `1; drop table responses`,
  `'; drop table log; --`,
  `' union select document from log --`,
  `' union all select name, sql from sqlite_master --`,
  `x' and (select count(*) from log) > 0 --`,
  `admin'/*`,
  `%27%20or%201=1`,
  `json_extract(document,'$.person')`,
  `user.'||(select 1)||'`,
  `$1`,
  `?`,
  `:id`,
  `@x`,
  'a\u0000b',
  `' and randomblob(1000000000) --`,
  `'; select pg_sleep(10); --`,
  `__proto__`,
  `constructor`,
]

it('T12 no parameter is taken for a part of a statement', async () => {
  const { app } = await createCollector({ store: 'sqlite::memory:', logLevel: 'silent' })
  open.push(app)
  await app.inject({
    ...{ method: 'POST', url: '/v1/responses', headers: { 'content-type': 'text/plain' } },
    payload: JSON.stringify({
      earshot: 1,
      batch: 'b',
      responses: Array.from({ length: 12 }, (_, i) => document(`a${i}`)),
    }),
  })
  const get = async (url: string) => app.inject({ url, remoteAddress: '127.0.0.1' })
  for (const text of CORPUS) {
    const value = encodeURIComponent(text)
    for (const name of [
      'survey',
      'touchpoint',
      'metric',
      'from',
      'to',
      'by',
      'where',
      'format',
      'flagged',
      'verified',
    ]) {
      const reply = await get(`/v1/report?${name}=${value}`)
      expect([name, text, reply.statusCode]).toEqual([name, text, expect.toBeOneOf([200, 400])])
      // Nothing is found by it, so that no condition was made true.
      if (reply.statusCode === 200 && !['by', 'where'].includes(name))
        expect([name, text, reply.json().rows]).toEqual([name, text, []])
    }
    const exported = await get(`/v1/responses?survey=${value}`)
    expect([text, exported.statusCode, exported.body]).toEqual([text, 200, ''])
    expect([text, (await get(`/v1/people/${value}`)).json().responses ?? []]).toEqual([text, []])
    expect([text, (await get(`/v1/cases?status=${value}`)).statusCode]).toEqual([text, 400])
    await app.inject({ method: 'DELETE', url: `/v1/people/${value}`, remoteAddress: '127.0.0.1' })
    await app.inject({
      ...{ method: 'DELETE', url: `/v1/responses/${value}`, headers: { authorization: 'Bearer x' } },
    })
  }
  expect((await get('/v1/responses')).body.trim().split('\n')).toHaveLength(12)
  expect((await get('/v1/report')).json().rows[0].n).toBe(12)
})
