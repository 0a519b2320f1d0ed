import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { document } from '../../testing/document'
import { type PostgresServer, startPostgres } from '../../testing/postgres/start-server'
import { jsonFile } from '../../testing/settings-file'
import { createCollector } from '../server'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres({ fsync: 'off' })
}, 120_000)
afterAll(() => server.discard(), 60_000)

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const places: readonly (readonly [name: string, address: () => Promise<string>])[] = [
  ['SQLite', async () => 'sqlite::memory:'],
  ['PostgreSQL', () => server.newStore()],
]

describe.each(places)('on %s', (_, address) => {
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
