import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { document } from '../../testing/document'
import { createCollector } from '../server'

const running: { close(): unknown }[] = []
afterEach(async () => {
  for (const app of running.splice(0)) await app.close()
})

/** A report that shows what it is given. */
function reportFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-plain-'))
  writeFileSync(
    join(folder, 'plain.mjs'),
    `export const renderPlain = async (search, source) => JSON.stringify({
      search, rows: await source.rows({ by: 'device' }), values: await source.section('values', {}),
    })`,
  )
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  writeFileSync(join(folder, 'plain.js'), "export { renderPlain } from './plain.mjs'")
  return folder
}

async function collector(adminToken?: string, report = reportFolder()) {
  const { app, collector: own } = await createCollector({
    ...{ store: 'sqlite::memory:', logLevel: 'silent', report, ...(adminToken && { adminToken }) },
  })
  running.push(app)
  await own.store.write([document('a'), document('b')])
  return app
}

it('gives the page the rows as everybody sees them, small groups held back, and runs no script', async () => {
  const app = await collector()
  const reply = await app.inject({ url: '/plain?period=7d&by=device' })
  const told = reply.json()
  expect(told.search).toBe('?period=7d&by=device')
  expect(told.rows).toMatchObject([{ group: { device: 'desktop' }, n: 2, value: null, distribution: null }])
  expect(told.values.values.device).toEqual(['desktop'])
  expect(reply.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(reply.headers['content-security-policy']).toBe(
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  )
  expect(reply.headers['cache-control']).toBe('no-store')
})

it('is for administrators, and not there without a report', async () => {
  const app = await collector('secret')
  expect((await app.inject({ url: '/plain' })).statusCode).toBe(401)
  const headers = { authorization: 'Bearer secret' }
  expect((await app.inject({ url: '/plain', headers })).statusCode).toBe(200)
  const without = await collector(undefined, mkdtempSync(join(tmpdir(), 'earshot-none-')))
  expect((await without.inject({ url: '/plain' })).statusCode).toBe(404)
})
