/**
 * What the collector's stores carry: loads a number of responses, asks for reports, writes beside the same database raw, and
 * watches memory. The exit code is 1 if a limit is missed.
 *
 * `npm run bench:collector -- [--responses 100000] [--store sqlite|postgres|both] [--seconds 20] [--rounds 9] [--json]`
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '../../packages/collector/src/store/open'
import { startPostgres } from '../../packages/collector/testing/postgres/start-server'
import { compareIngest, type IngestRates } from './ingest.ts'
import { loadPostgres } from './load-postgres.ts'
import { loadSqlite } from './load-sqlite.ts'
import { type MemoryUse, watchMemory } from './memory.ts'
import { rawPostgres, rawSqlite } from './raw.ts'
import { type ReportTimes, timeReports } from './reports.ts'

const LIMITS = { p95Ms: 300, wholeMs: 1000, ratio: 0.5, memoryRatio: 1.2 }

const { values } = parseArgs({
  options: {
    responses: { type: 'string', default: '100000' },
    store: { type: 'string', default: 'both' },
    seconds: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '9' },
    json: { type: 'boolean', default: false },
  },
})

function wholeNumber(name: 'responses' | 'seconds' | 'rounds'): number {
  const value = Number(values[name])
  if (Number.isInteger(value) && value > 0) return value
  console.error(`--${name}: found "${values[name]}", allowed: a whole number from 1`)
  process.exit(2)
}

const responses = wholeNumber('responses')
const seconds = wholeNumber('seconds')
const rounds = wholeNumber('rounds')
const names = values.store === 'both' ? ['sqlite', 'postgres'] : [values.store]
if (names.some((name) => name !== 'sqlite' && name !== 'postgres')) {
  console.error(`--store: found "${values.store}", allowed: sqlite, postgres, both`)
  process.exit(2)
}

interface Measured {
  store: string
  responses: number
  loadSeconds: number
  reports: ReportTimes
  alone: IngestRates
  crowd: IngestRates
  memory: MemoryUse
}

const CROWD = 8
const say = (text: string) => console.error(`▸ ${text}`)
const progress = (rows: number) => say(`${rows.toLocaleString('en')} responses`)

async function measure(
  name: string,
  address: string,
  load: () => Promise<void>,
  openRaw: () => ReturnType<typeof rawPostgres>,
): Promise<Measured> {
  say(`${name}: loading`)
  const start = performance.now()
  await load()
  const loadSeconds = (performance.now() - start) / 1000
  say(`${name}: reports`)
  const reports = await timeReports(address)
  say(`${name}: ingest`)
  const store = openStore(address)
  const raw = await openRaw()
  const alone = await compareIngest(store, raw.write, { rounds, lanes: 1 })
  const crowd = await compareIngest(store, raw.write, { rounds, lanes: CROWD })
  await raw.close()
  say(`${name}: memory, ${seconds} s`)
  const memory = await watchMemory(store, seconds)
  await store.close()
  return { store: name, responses, loadSeconds, reports, alone, crowd, memory }
}

const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'))
const measured: Measured[] = []
if (names.includes('sqlite')) {
  const file = join(folder, 'bench.db')
  const raw = async () => rawSqlite(join(folder, 'raw.db'))
  measured.push(await measure('SQLite', `sqlite:${file}`, () => loadSqlite(file, responses, progress), raw))
}
rmSync(folder, { recursive: true, force: true })
if (names.includes('postgres')) {
  // As a small server would have it; only the size of the log between checkpoints is set for the loading.
  const server = await startPostgres({ shared_buffers: '512MB', max_wal_size: '8GB' })
  try {
    const address = await server.newStore()
    const load = () => loadPostgres(address, responses, progress)
    measured.push(await measure('PostgreSQL', address, load, () => rawPostgres(address, CROWD)))
  } finally {
    await server.discard()
  }
}

const memoryRatio = ({ memory: { before, after } }: Measured) => after / before
const isKept = (one: Measured) =>
  one.reports.p95Ms < LIMITS.p95Ms &&
  one.reports.wholeMs < LIMITS.wholeMs &&
  one.alone.ratio >= LIMITS.ratio &&
  one.crowd.ratio >= LIMITS.ratio &&
  memoryRatio(one) < LIMITS.memoryRatio
const figures = (one: Measured) => ({
  responses: one.responses,
  'loaded in s': Math.round(one.loadSeconds),
  'report, 90 days, p50 ms': Math.round(one.reports.p50Ms),
  'report, 90 days, p95 ms': Math.round(one.reports.p95Ms),
  'of which processor, here, p95 ms': Math.round(one.reports.p95CpuMs),
  'report, whole history ms': Math.round(one.reports.wholeMs),
  'answers in it': one.reports.answers,
  '1 sender: responses a s': Math.round(one.alone.store),
  '1 sender: raw': Math.round(one.alone.raw),
  '1 sender: ratio': Number(one.alone.ratio.toFixed(2)),
  [`${CROWD} senders: responses a s`]: Math.round(one.crowd.store),
  [`${CROWD} senders: raw`]: Math.round(one.crowd.raw),
  [`${CROWD} senders: ratio`]: Number(one.crowd.ratio.toFixed(2)),
  'memory before, MiB': Math.round(one.memory.before / 2 ** 20),
  'memory after, MiB': Math.round(one.memory.after / 2 ** 20),
  'written meanwhile': one.memory.responses,
  ok: isKept(one),
})
if (values.json) console.log(JSON.stringify({ limits: LIMITS, node: process.version, measured }, null, 2))
else
  for (const one of measured) {
    console.log(one.store)
    console.table(figures(one))
  }
process.exitCode = measured.every(isKept) ? 0 : 1
