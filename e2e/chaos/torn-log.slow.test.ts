import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openBrowser } from './browser'
import { readDatabaseLog } from './database-log'

/** Nothing of Earshot: three rows, strictly durable, and how many were there before. */
const PAGE = `<!doctype html><title>Rows</title><script>
const request = indexedDB.open('plain')
request.onupgradeneeded = () => request.result.createObjectStore('rows')
request.onsuccess = () => {
  const writing = request.result.transaction('rows', 'readwrite', { durability: 'strict' })
  const rows = writing.objectStore('rows')
  const counted = rows.count()
  counted.onsuccess = () => [1, 2, 3].forEach((one) => rows.put('x'.repeat(300), Math.random()))
  writing.oncomplete = () => navigator.sendBeacon('/rows?' + counted.result)
}
</script>`

/**
 * Why a browser that is killed may lose what a completed transaction wrote, whoever wrote it. When this fails, Chromium
 * has learned better, and what the kills let pass for it has to go.
 */
it('Chromium throws a database away two openings after a kill has torn the last record of its log', async () => {
  let hear: (rows: number) => void = () => undefined
  const site = createServer((incoming, outgoing) => {
    incoming.resume()
    if (incoming.url!.startsWith('/rows?')) hear(Number(incoming.url!.split('?')[1]))
    outgoing.setHeader('content-type', 'text/html').end(PAGE)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  const profile = mkdtempSync(join(tmpdir(), 'earshot-torn-'))

  async function rowsFound(): Promise<number> {
    let browser: ReturnType<typeof openBrowser> | undefined
    const found = await new Promise<number>((resolve) => {
      hear = resolve
      browser = openBrowser(profile, origin)
    })
    await browser!.kill()
    return found
  }
  try {
    expect([await rowsFound(), await rowsFound()]).toEqual([0, 3])
    const { name, bytes, isTorn } = readDatabaseLog(profile)!
    expect(isTorn).toBe(false)
    const all = join(profile, 'Default', 'IndexedDB')
    const file = join(all, readdirSync(all).find((one) => one.endsWith('.leveldb'))!, name)
    expect(statSync(file).size).toBe(bytes)
    truncateSync(file, bytes - 5)
    expect(readDatabaseLog(profile)).toEqual({ name, bytes: bytes - 5, isTorn: true })
    // The first opening still finds all but the torn record, and writes behind it; the second finds nothing.
    expect([await rowsFound(), await rowsFound()]).toEqual([6, 0])
    expect(readDatabaseLog(profile)!.bytes).toBeLessThan(bytes)
  } finally {
    site.close()
    rmSync(profile, { recursive: true, force: true })
  }
}, 120_000)
