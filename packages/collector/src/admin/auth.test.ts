import { afterEach, expect, it } from 'vitest'
import { createCollector } from '../server'

const apps: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close()
})

async function statusOf(adminToken: string | undefined, headers: Record<string, string>, url = '/v1/report') {
  const { app } = await createCollector({ store: 'sqlite::memory:', logLevel: 'silent', adminToken })
  apps.push(app)
  const { statusCode, headers: sent } = await app.inject({ url, headers, remoteAddress: '127.0.0.1' })
  return { statusCode, sent }
}
const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` })

it('T15 takes the token as a bearer or, from a browser, as a password', async () => {
  expect((await statusOf('tok:en', { authorization: 'Bearer tok:en' })).statusCode).toBe(200)
  expect((await statusOf('tok:en', { authorization: 'bearer tok:en' })).statusCode).toBe(200)
  expect((await statusOf('tok:en', basic('anyone:tok:en'))).statusCode).toBe(200)
  expect((await statusOf('tok:en', basic('anyone:token'))).statusCode).toBe(401)
  expect((await statusOf('tok:en', {})).sent['www-authenticate']).toBe('Bearer')
  expect((await statusOf('tok:en', { accept: 'text/html' })).sent['www-authenticate']).toMatch(/^Basic /)
})

it('T15 does not take another name for this machine', async () => {
  for (const host of ['localhost:4400', '127.0.0.1:4400', '[::1]:4400', 'LOCALHOST'])
    expect([host, (await statusOf(undefined, { host })).statusCode]).toEqual([host, 200])
  for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:4400'])
    expect([host, (await statusOf(undefined, { host })).statusCode]).toEqual([host, 403])
})

it('T15 does not take what a proxy passes on for this machine', async () => {
  for (const name of [
    'forwarded',
    'x-forwarded-for',
    'x-real-ip',
    'x-forwarded-host',
    'x-forwarded-proto',
    'via',
    'cf-connecting-ip',
  ])
    expect([name, (await statusOf(undefined, { [name]: '127.0.0.1' })).statusCode]).toEqual([name, 403])
})

it('T15 lets no page of another origin read what an administrator reads', async () => {
  for (const url of ['/v1/report', '/v1/responses', '/v1/people/u_1']) {
    const { sent } = await statusOf(undefined, { origin: 'https://evil.example' }, url)
    expect(sent).not.toHaveProperty('access-control-allow-origin')
    expect(sent['cache-control']).toBe('no-store')
    expect(sent['cross-origin-resource-policy']).toBe('same-origin')
  }
})
