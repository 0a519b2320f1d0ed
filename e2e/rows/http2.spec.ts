import { readFileSync } from 'node:fs'
import { constants, createSecureServer, type Http2Session, type ServerHttp2Stream } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { generate } from 'selfsigned'
import { config, html } from '../support/test'
import { AGAIN, answer, backOnline, expect, pending, test } from './row'

test.use({ ignoreHTTPSErrors: true })

const DIST = join(import.meta.dirname, '../../packages/earshot/dist')
const TYPES: { readonly [ending: string]: string } = { js: 'text/javascript', json: 'application/json' }

/** How a request ends over HTTP/2, where one connection carries all of a page. */
const ENDS = {
  'the stream is reset in the middle of the body': {
    isCommitted: false,
    end: (stream: ServerHttp2Stream) => reset(stream),
  },
  'the server goes away before it has read the body': { isCommitted: false, end: goAway },
  'the stream is reset after the commit': { isCommitted: true, end: (stream: ServerHttp2Stream) => reset(stream) },
  'the server goes away after the commit': { isCommitted: true, end: goAway },
  'the reply breaks off in its middle': {
    isCommitted: true,
    end(stream: ServerHttp2Stream) {
      stream.respond({ ':status': 200, 'content-type': 'application/json' })
      stream.write('{"earshot":1,', () => reset(stream))
    },
  },
}

const reset = (stream: ServerHttp2Stream) => stream.close(constants.NGHTTP2_INTERNAL_ERROR)

function goAway(stream: ServerHttp2Stream): void {
  const { session } = stream
  // Says that none of the requests so far was taken.
  session?.goaway(constants.NGHTTP2_ENHANCE_YOUR_CALM, 0)
  session?.destroy()
}

/** A site and the way to its collector over HTTP/2. */
async function startHttp2(collector: string) {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }])
  const pages: { readonly [path: string]: string } = { '/': html(), '/surveys.json': JSON.stringify(config(AGAIN)) }
  const sessions = new Set<Http2Session>()
  let fault: (typeof ENDS)[keyof typeof ENDS] | undefined
  let faults = 0
  const server = createSecureServer({ key, cert })
  server.on('session', (session) => {
    sessions.add(session)
    session.on('error', () => session.destroy())
    session.on('close', () => sessions.delete(session))
  })

  async function post(stream: ServerHttp2Stream): Promise<void> {
    const befalls = fault
    if (befalls) faults++
    if (befalls && !befalls.isCommitted) return void stream.once('data', () => befalls.end(stream))
    const body = await text(stream)
    const headers = { 'content-type': 'text/plain' }
    const reply = await (await fetch(`${collector}/v1/responses`, { method: 'POST', body, headers })).text()
    if (befalls) return befalls.end(stream)
    stream.respond({ ':status': 200, 'content-type': 'application/json' })
    stream.end(reply)
  }

  server.on('stream', (stream, { ':path': path = '/', ':method': method }) => {
    stream.on('error', () => stream.destroy())
    if (method === 'POST') return void post(stream).catch(() => stream.destroy())
    const page = pages[path]
    const isScript = page === undefined && path.endsWith('.js')
    const type = TYPES[path.split('.').at(-1)!] ?? 'text/html'
    stream.respond({ ':status': page === undefined && !isScript ? 404 : 200, 'content-type': type })
    stream.end(page ?? (isScript ? readFileSync(join(DIST, path)) : ''))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    befalls: (next?: keyof typeof ENDS) => (fault = next && ENDS[next]),
    faults: () => faults,
    async close() {
      for (const session of sessions) session.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

test('D24: over HTTP/2, a connection that the server leaves or a stream that it resets loses and doubles nothing', async ({
  page,
  row,
}) => {
  const { hostile, stored } = await row()
  const site = await startHttp2(hostile.url)
  try {
    await page.goto(site.origin)
    await page.waitForFunction(() => typeof window.earshot?.track === 'function')
    const protocol = await page.evaluate(
      () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).nextHopProtocol,
    )
    expect(protocol).toBe('h2')
    for (const [i, end] of (Object.keys(ENDS) as (keyof typeof ENDS)[]).entries()) {
      site.befalls(end)
      const before = site.faults()
      await answer(page, i + 1)
      await expect.poll(site.faults).toBeGreaterThan(before)
      expect(await pending(page)).toBe(1)
      site.befalls()
      await backOnline(page)
      await expect.poll(() => pending(page)).toBe(0)
    }
    expect(await stored()).toEqual(Object.keys(ENDS).map((_, i) => `completed {"effort":${i + 1}}`))
  } finally {
    await site.close()
  }
})
