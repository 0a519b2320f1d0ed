import { createServer, type RequestListener, type Server } from 'node:http'
import { startCollector } from '@earshot/collector'
import type { ResponseDocument, WireRequest } from '@earshot/schema'
import { afterEach, expect, it } from 'vitest'
import { conform } from './conform'
import { endpointAt } from './endpoint'

const open: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A server that answers in its own way. @returns Its address. */
async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : ''}/v1/responses`
}

/** A server that gives its own verdicts, and is right in everything else but erasure. @param busy Times it is, at first. */
const serveVerdicts = (verdictOn: (doc: ResponseDocument) => Promise<string>, busy = 0) => {
  let left = busy
  return serve(async (request, response) => {
    if (left-- > 0) {
      response.writeHead(503, { 'retry-after': '0' }).end()
      return
    }
    let body = ''
    for await (const chunk of request) body += chunk
    response.setHeader('content-type', 'application/json')
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('access-control-expose-headers', 'Retry-After')
    let parsed: WireRequest
    try {
      parsed = JSON.parse(body)
    } catch (thrown) {
      response.writeHead(400).end(JSON.stringify({ title: String(thrown) }))
      return
    }
    const results = []
    for (const doc of parsed.responses) results.push({ id: doc.id, rev: doc.rev, status: await verdictOn(doc) })
    response.end(JSON.stringify({ earshot: 1, batch: parsed.batch, receivedAt: new Date().toISOString(), results }))
  })
}

async function gradeOf(
  url: string,
): Promise<{ grade: string; left: number; failed: string[]; found(name: string): string }> {
  const { grade, probes, left } = await conform(endpointAt(url))
  return {
    grade,
    left,
    failed: probes.filter(({ ok }) => !ok).map(({ name }) => name),
    found: (name) => probes.find((one) => one.name === name)?.found ?? '',
  }
}

it('finds the reference collector exact, and leaves nothing in it', async () => {
  const { url, stop } = await startCollector({ port: 0, store: 'sqlite::memory:', logLevel: 'silent' })
  open.push(stop)
  const findings: string[] = []
  const { grade, probes, left } = await conform(endpointAt(`${url}/v1/responses`), ({ name, ok, found }) =>
    findings.push(`${ok} ${name} ${found}`),
  )
  expect(probes.filter(({ ok }) => !ok)).toEqual([])
  expect([grade, left, findings.length]).toEqual(['exact', 0, probes.length])
  expect(findings).toContain('true crowd 1 stored, 19 duplicate')
  expect(await (await fetch(`${url}/v1/responses`)).text()).toBe('')
  const quality = await (await fetch(`${url}/v1/report/quality`)).json()
  expect(quality).toMatchObject({ clients: 1, lost: 0, awaited: 0, conflicts: 0, automation: 0 })
})

it('grades a server that answers 200 to everything none, whatever page it shows', async () => {
  const plain = await gradeOf(await serve((_, response) => response.end('{}')))
  expect(plain.grade).toBe('none')
  expect(plain.left).toBeGreaterThan(100)
  expect(plain.found('named')).toBe('200 without "earshot": 1')
  const portal = await gradeOf(
    await serve((_, response) => response.setHeader('content-type', 'text/html').end('<title>Log in</title>')),
  )
  expect([portal.grade, portal.found('named')]).toEqual(['none', '200 text/html that is no JSON'])
  const elsewhere = await gradeOf(await serve((_, response) => response.writeHead(302, { location: '/login' }).end()))
  expect([elsewhere.grade, elsewhere.found('named')]).toEqual(['none', '302, empty'])
})

it('grades a server that takes everything as new eventual', async () => {
  const { grade, found } = await gradeOf(await serveVerdicts(async () => 'stored'))
  expect([grade, found('duplicate'), found('crowd')]).toEqual(['eventual', 'stored, then stored', '20 stored'])
})

it('sees the race of a server that looks first and adds then', async () => {
  const known = new Set<string>()
  let underWay = 0
  let waiting: (() => void)[] = []
  /** Resolves when every request that is under way has come so far. */
  const all = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve)
      if (waiting.length < underWay) return
      for (const go of waiting) go()
      waiting = []
    })
  const url = await serveVerdicts(async ({ id, rev }) => {
    const isKnown = known.has(`${id}.${rev}`)
    await all()
    known.add(`${id}.${rev}`)
    return isKnown ? 'duplicate' : 'stored'
  })
  const endpoint = endpointAt(url)
  const { grade, probes } = await conform({
    ...endpoint,
    async send(documents) {
      underWay++
      try {
        return await endpoint.send(documents)
      } finally {
        underWay--
      }
    },
  })
  expect([grade, probes.find(({ name }) => name === 'duplicate')?.found]).toEqual([
    'eventual',
    'stored, then duplicate',
  ])
  expect(probes.filter(({ ok }) => !ok).map(({ name }) => name)).toContain('crowd')
})

it('grades a server that knows ids but neither contents, revisions nor erasure windowed', async () => {
  const known = new Set<string>()
  const { grade, failed } = await gradeOf(
    await serveVerdicts(async ({ id, rev }) => {
      const isKnown = known.has(`${id}.${rev}`)
      known.add(`${id}.${rev}`)
      return isKnown ? 'duplicate' : 'stored'
    }),
  )
  expect(grade).toBe('windowed')
  expect(failed).toEqual(['stale', 'conflict', 'invalid', 'erasable', 'erased', 'barred'])
})

it('waits for a server that is busy, and tells what does not answer', async () => {
  const busy = await gradeOf(await serveVerdicts(async () => 'stored', 3))
  expect([busy.grade, busy.found('named')]).toEqual(['eventual', 'stored'])
  const overrun = await gradeOf(await serveVerdicts(async () => 'stored', Number.POSITIVE_INFINITY))
  expect([overrun.grade, overrun.left, overrun.found('named')]).toEqual(['none', 0, '503, empty'])
  const silent = await gradeOf(await serve((request) => void request.socket.destroy()))
  expect([silent.grade, silent.found('named')]).toEqual(['none', 'no reply (UND_ERR_SOCKET)'])
})
