import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { whyNot } from './allowed-address'
import { type Lookup, postSafely } from './post-safely'

const heard: { url: string; host: string; body: string }[] = []
let server: Server
let port: number
let answer: (request: IncomingMessage) => { status: number; headers?: { [name: string]: string }; body?: string }

beforeEach(async () => {
  heard.length = 0
  answer = () => ({ status: 204 })
  server = createServer((request, reply) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      heard.push({ url: request.url ?? '', host: request.headers.host ?? '', body })
      const { status, headers = {}, body: text } = answer(request)
      reply.writeHead(status, headers).end(text)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** Names stand for other addresses each time they are asked for: the last one goes on for ever. */
function scripted(...answers: readonly string[][]): { lookup: Lookup; asked: string[] } {
  const asked: string[] = []
  const lookup: Lookup = async (host) => {
    const found = answers[Math.min(asked.length, answers.length - 1)]!
    asked.push(host)
    return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  }
  return { lookup, asked }
}

it('T14 a rebinding name never reaches this machine', async () => {
  const { lookup, asked } = scripted(['127.0.0.1'])
  await expect(postSafely(`https://hook.example:${port}/`, '{}', {}, { lookup })).rejects.toThrow(
    'hook.example: 127.0.0.1 is in a private range (loopback), so nothing was sent',
  )
  expect([asked, heard]).toEqual([['hook.example'], []])
})

it('T14 connects to the address that was looked at: asked again, the name could stand for another', async () => {
  const { lookup, asked } = scripted(['127.0.0.1'], ['127.0.0.2'])
  const allowed = { lookup, privateHosts: ['hook.internal'] }
  expect((await postSafely(`http://hook.internal:${port}/`, '{}', {}, allowed)).status).toBe(204)
  expect([asked, heard.length]).toEqual([['hook.internal'], 1])
})

it('T14 refuses a name of which one address is private, among public ones', async () => {
  const { lookup } = scripted(['8.8.8.8', '10.0.0.5'])
  await expect(postSafely('https://hook.example/', '{}', {}, { lookup })).rejects.toThrow(
    '10.0.0.5 is in a private range',
  )
})

it.each([
  ['127.0.0.1', 'loopback'],
  ['::1', 'loopback'],
  ['::ffff:127.0.0.1', 'loopback'],
  ['10.1.2.3', 'private'],
  ['172.16.0.1', 'private'],
  ['192.168.1.1', 'private'],
  ['100.64.0.1', 'carrierGradeNat'],
  ['169.254.169.254', 'linkLocal'],
  ['fe80::1', 'linkLocal'],
  ['fd00:ec2::254', 'uniqueLocal'],
  ['0.0.0.0', 'unspecified'],
  ['::', 'unspecified'],
  ['224.0.0.1', 'multicast'],
  ['64:ff9b::7f00:1', 'rfc6052'],
])('T14 refuses what %s is (%s)', (address, range) => {
  expect(whyNot(address, false)).toContain(range)
})

it('T14 what the file means by writing it out may be private, but never the metadata of a cloud', async () => {
  expect(whyNot('127.0.0.1', true)).toBeUndefined()
  expect(whyNot('10.1.2.3', true)).toBeUndefined()
  for (const address of ['169.254.169.254', 'fe80::1', '0.0.0.0', '::']) expect(whyNot(address, true)).toContain('is ')
  await expect(postSafely('http://169.254.169.254/latest/meta-data', '{}', {})).rejects.toThrow('linkLocal')
  expect((await postSafely(`http://127.0.0.1:${port}/hook`, '{"a":1}', {})).status).toBe(204)
  expect(heard).toEqual([{ url: '/hook', host: `127.0.0.1:${port}`, body: '{"a":1}' }])
})

it('T14 follows no redirect', async () => {
  answer = () => ({ status: 302, headers: { location: `http://127.0.0.1:${port}/secret` } })
  expect((await postSafely(`http://127.0.0.1:${port}/hook`, '{}', {})).status).toBe(302)
  expect(heard.map(({ url }) => url)).toEqual(['/hook'])
})

it('T14 asks for encryption outside, and lets names in private networks be allowed by name', async () => {
  const { lookup } = scripted(['8.8.8.8'])
  await expect(postSafely('http://hook.example/', '{}', {}, { lookup })).rejects.toThrow('allowed: https:')
  await expect(postSafely('http://8.8.8.8/', '{}', {})).rejects.toThrow('allowed: https:')
  const inside = scripted(['127.0.0.1'])
  const allowed = { lookup: inside.lookup, privateHosts: ['chat.internal'] }
  expect((await postSafely(`http://chat.internal:${port}/x`, '{}', {}, allowed)).status).toBe(204)
  expect(heard).toEqual([{ url: '/x', host: `chat.internal:${port}`, body: '{}' }])
})

it('T14 reads only so much of a reply', async () => {
  answer = () => ({ status: 500, body: 'x'.repeat(5_000_000) })
  const settled = await Promise.allSettled([postSafely(`http://127.0.0.1:${port}/`, '{}', {})])
  expect(settled[0].status === 'fulfilled' ? settled[0].value.status : 500).toBe(500)
})

it('says when to come back', async () => {
  answer = () => ({ status: 429, headers: { 'retry-after': '30' } })
  expect(await postSafely(`http://127.0.0.1:${port}/`, '{}', {})).toEqual({ status: 429, retryAfterS: 30 })
})
