import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { document } from '../../testing/document'
import { type PostgresServer, startPostgres } from '../../testing/postgres/start-server'
import { jsonFile } from '../../testing/settings-file'
import { createCollector } from '../server'
import { openBooks } from './open-books'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres({ fsync: 'off' })
}, 120_000)
afterAll(() => server.discard(), 60_000)

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

describe.each([
  ['SQLite', async () => 'sqlite::memory:'],
  ['PostgreSQL', (): Promise<string> => server.newStore()],
] as const)('on %s', (_, address) => {
  it('all statements of a write count, or none', async () => {
    const books = openBooks(await address())
    closing.push(books.close)
    const add = (flag: string) =>
      [
        'insert into flags (project, response, flag, at) values (?, ?, ?, ?) on conflict do nothing',
        'p',
        'a',
        flag,
        'x',
      ] as const
    expect(await books.apply([add('fast'), add('fast'), add('burst')])).toEqual([1, 0, 1])
    await expect(books.apply([add('straight'), ['insert into nowhere values (?)', 1]])).rejects.toThrow('nowhere')
    expect(await books.all('select flag from flags order by flag')).toEqual([{ flag: 'burst' }, { flag: 'fast' }])
    expect(await books.apply([['delete from flags where flag <> ?', 'none']])).toEqual([2])
    expect(await books.apply([])).toEqual([])
  })

  it('alerts, cases, flags, verified answers, audit and erasure are the same', async () => {
    process.env.BOOKS_SECRET = 'a secret of at least thirty-two bytes, for tests'
    const keys = [{ kid: 'a', alg: 'HS256', key: 'env:BOOKS_SECRET' }]
    const { app, collector } = await createCollector({
      ...{ store: await address(), logLevel: 'silent' },
      settingsPath: jsonFile({ projects: { shop: { identity: { keys } } } }),
      alertsPath: jsonFile([{ id: 'x', when: { nps: { lte: 6 } }, to: { slack: 'https://nobody.invalid/' } }]),
    })
    closing.push(() => app.close())
    const ask = async (method: 'GET' | 'DELETE' | 'PATCH' | 'POST', url: string, payload?: object) =>
      app.inject({
        ...{ method, url, remoteAddress: '127.0.0.1' },
        ...(payload && { payload: JSON.stringify(payload), headers: { 'content-type': 'text/plain' } }),
      })
    const send = async (token: string | undefined, ...responses: object[]) =>
      (await ask('POST', '/v1/responses', { earshot: 1, batch: 'b', token, responses })).json().results as {
        status: string
        code?: string
      }[]
    const { SignJWT } = await import('jose')
    const token = await new SignJWT({ traits: { plan: 'pro' } })
      .setProtectedHeader({ alg: 'HS256', kid: 'a' })
      .setSubject('u_1')
      .setAudience('shop')
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(new TextEncoder().encode(process.env.BOOKS_SECRET))
    const asked = { score: { type: 'nps', min: 0, max: 10 }, contact: { type: 'consent' } }
    const doc = (id: string) =>
      document(id, { asked, person: { id: 'u_1' }, answers: { score: 2, contact: true }, msToAnswer: 9 })

    expect((await send(token, doc('a'), doc('b'))).map(({ status }) => status)).toEqual(['stored', 'stored'])
    expect((await send(undefined, doc('a'))).map(({ status }) => status)).toEqual(['duplicate'])
    expect((await ask('GET', '/v1/flags')).json().counts).toEqual({ fast: 2, repeated: 1 })
    expect((await ask('GET', '/v1/responses?verified=only')).body.trim().split('\n')).toHaveLength(1)
    expect((await ask('GET', '/v1/alerts')).json().deliveries).toHaveLength(2)
    expect((await ask('PATCH', '/v1/cases/shop/a', { status: 'working' })).statusCode).toBe(204)
    expect((await ask('GET', '/v1/cases?status=working')).json().cases).toHaveLength(1)
    expect(
      (
        await ask('POST', '/v1/outcomes', [{ project: 'shop', person: 'u_1', outcome: 'churned', at: '2026-11-01' }])
      ).json(),
    ).toEqual({ taken: 1, known: 0 })
    expect((await ask('GET', '/metrics')).body).toContain('earshot_flags{flag="fast"} 2')

    expect((await ask('DELETE', '/v1/people/u_1')).json()).toEqual({ person: 'u_1', erased: 2 })
    for (const table of ['alerts', 'cases', 'flags', 'vouched', 'turns', 'outcomes'])
      expect([table, await collector.books.all(`select 1 from ${table}`)]).toEqual([table, []])
    expect((await send(token, doc('a'), doc('late'))).map(({ code }) => code)).toEqual(['erased', 'erased'])
    const actions = (await ask('GET', '/v1/audit')).json().entries.map(({ action }: { action: string }) => action)
    expect(actions.sort()).toEqual(['case', 'erasure', 'export', 'outcomes', 'read'])
  })
})
