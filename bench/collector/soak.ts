/**
 * Whether a collector's memory stays flat: sends steady load to one, by its whole way from the request to the commit, and
 * asks for a report now and then. Prints the memory each minute, and its slope.
 *
 * `npm run bench:collector -- --soak [--minutes 60] [--store sqlite|postgres] [--rate 200]`; the rate is responses a second.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createCollector } from '../../packages/collector/src/server'
import { startPostgres } from '../../packages/collector/testing/postgres/start-server'
import { BATCH, nextResponse } from './ingest.ts'

/** A collector that keeps something of each response gains more than this in an hour. */
const MOST_MIB_AN_HOUR = 20
const SAMPLES_A_MINUTE = 6
const MIB = 2 ** 20

const { values } = parseArgs({
  options: {
    soak: { type: 'boolean' },
    minutes: { type: 'string', default: '60' },
    store: { type: 'string', default: 'sqlite' },
    rate: { type: 'string', default: '200' },
  },
})
const minutes = Number(values.minutes)
const rate = Number(values.rate)
if (!(minutes > 0 && rate > 0) || !['sqlite', 'postgres'].includes(values.store)) {
  console.error('--minutes and --rate: allowed: numbers above 0; --store: allowed: sqlite, postgres')
  process.exit(2)
}

interface Sample {
  minute: number
  rss: number
  heap: number
}

/** MiB an hour, by least squares. */
function slope(samples: readonly Sample[], of: (sample: Sample) => number): number {
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
  const [x, y] = [mean(samples.map(({ minute }) => minute)), mean(samples.map(of))]
  const over = samples.reduce((sum, one) => sum + (one.minute - x) * (of(one) - y), 0)
  return (60 * over) / samples.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0) / MIB
}

const folder = mkdtempSync(join(tmpdir(), 'earshot-soak-'))
const server = values.store === 'postgres' ? await startPostgres() : undefined
const address = server ? await server.newStore() : `sqlite:${join(folder, 'soak.db')}`
const { app } = await createCollector({ store: address, logLevel: 'silent' })
const samples: Sample[] = []
const start = performance.now()
const minuteNow = () => (performance.now() - start) / 60_000
let sent = 0

async function send(): Promise<void> {
  const now = new Date().toISOString()
  const responses = Array.from({ length: BATCH }, () => ({ ...nextResponse(), shownAt: now, updatedAt: now }))
  const payload = JSON.stringify({ earshot: 1, batch: String(sent), responses })
  const reply = await app.inject({
    ...{ method: 'POST', url: '/v1/responses', payload, headers: { 'content-type': 'text/plain' } },
  })
  const stored = (reply.json().results as { status: string }[]).filter(({ status }) => status === 'stored')
  if (stored.length !== BATCH) throw Error(`${reply.statusCode}: ${reply.body}`)
  sent += BATCH
}

for (let sample = 1; sample <= minutes * SAMPLES_A_MINUTE; sample++) {
  while (minuteNow() < sample / SAMPLES_A_MINUTE) {
    await send()
    const aheadMs = (sent / rate) * 1000 - (performance.now() - start)
    if (aheadMs > 0) await sleep(aheadMs)
  }
  const report = await app.inject({ url: '/v1/report', query: { by: 'user.role,device' } })
  if (report.statusCode !== 200) throw Error(`${report.statusCode}: ${report.body}`)
  globalThis.gc?.()
  const { rss, heapUsed: heap } = process.memoryUsage()
  samples.push({ minute: minuteNow(), rss, heap })
  if (sample % SAMPLES_A_MINUTE === 0)
    console.log(
      `${sample / SAMPLES_A_MINUTE} min: ${sent} sent, ${Math.round(rss / MIB)} MiB resident, ${Math.round(heap / MIB)} MiB heap`,
    )
}
await app.close()
await server?.discard()
rmSync(folder, { recursive: true, force: true })

// The first quarter fills caches.
const settled = samples.slice(Math.floor(samples.length / 4))
const [resident, heap] = [slope(settled, ({ rss }) => rss), slope(settled, (one) => one.heap)]
console.log(
  `${sent} responses in ${minuteNow().toFixed(1)} min: resident ${resident.toFixed(1)} MiB an hour, heap ${heap.toFixed(1)} MiB an hour`,
)
process.exitCode = Math.max(resident, heap) <= MOST_MIB_AN_HOUR ? 0 : 1
