/**
 * What the collector's stores carry: loads a number of responses, asks for reports, writes beside the same database raw, and
 * watches memory. The exit code is 1 if a limit is missed.
 *
 * `npm run bench:collector -- [--responses 100000] [--store sqlite|postgres|both] [--seconds 20] [--rounds 9] [--json]`
 * `… --at <address>` measures a store that is loaded already, such as one that a longer run left.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '../../packages/collector/src/store/open'
import { startPostgres } from '../../packages/collector/testing/postgres/start-server'
import { compareIngest, type IngestRates } from './ingest.ts'
import { loadPostgres } from './load-postgres.ts'
import { loadSqlite } from './load-sqlite.ts'
import { type MemoryUse, watchMemory } from './memory.ts'
import { type Raw, rawPostgres, rawSqlite } from './raw.ts'
import { type ReportTimes, timeReports } from './reports.ts'

const LIMITS = { p95Ms: 300, wholeMs: 1000, ratio: 0.5, memoryRatio: 1.2 }

const { values } = parseArgs({
  options: {
    responses: { type: 'string', default: '100000' },
    store: { type: 'string', default: 'both' },
    seconds: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '9' },
    at: { type: 'string' },
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
  /** The machine's load, in processes that run or wait, before each part. */
  loads: number[]
}

const CROWD = 8
const say = (text: string) => console.error(`▸ ${text}`)
const progress = (rows: number) => say(`${rows.toLocaleString('en')} responses`)

async function measure(
  name: string,
  address: string,
  load: () => Promise<void>,
  openRaw: () => Promise<Raw>,
): Promise<Measured> {
  say(`${name}: loading`)
  const start = performance.now()
  await load()
  const loadSeconds = (performance.now() - start) / 1000
  const loads = [loadavg()[0]!]
  say(`${name}: reports`)
  const reports = await timeReports(address)
  loads.push(loadavg()[0]!)
  say(`${name}: ingest`)
  const store = openStore(address)
  const raw = await openRaw()
  const alone = await compareIngest(store, raw, { rounds, lanes: 1 })
  const crowd = await compareIngest(store, raw, { rounds, lanes: CROWD })
  await raw.close()
  loads.push(loadavg()[0]!)
  say(`${name}: memory, ${seconds} s`)
  const memory = await watchMemory(store, seconds)
  await store.close()
  return { store: name, responses, loadSeconds, reports, alone, crowd, memory, loads }
}

const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'))
const measured: Measured[] = []
if (values.at?.startsWith('sqlite:'))
  measured.push(
    await measure(
      'SQLite',
      values.at,
      async () => {},
      async () => rawSqlite(join(folder, 'raw.db')),
    ),
  )
else if (values.at)
  measured.push(
    await measure(
      'PostgreSQL',
      values.at,
      async () => {},
      () => rawPostgres(values.at!, CROWD),
    ),
  )
if (!values.at && names.includes('sqlite')) {
  const file = join(folder, 'bench.db')
  const raw = async () => rawSqlite(join(folder, 'raw.db'))
  measured.push(await measure('SQLite', `sqlite:${file}`, () => loadSqlite(file, responses, progress), raw))
}
rmSync(folder, { recursive: true, force: true })
if (!values.at && names.includes('postgres')) {
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
  one.alone.toRows >= LIMITS.ratio &&
  one.crowd.toRows >= LIMITS.ratio &&
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
  '1 sender: the same rows raw': Math.round(one.alone.rows),
  '1 sender: ratio': Number(one.alone.toRows.toFixed(2)),
  '1 sender: documents alone raw': Math.round(one.alone.documents),
  '1 sender: ratio to these': Number(one.alone.toDocuments.toFixed(2)),
  [`${CROWD} senders: responses a s`]: Math.round(one.crowd.store),
  [`${CROWD} senders: the same rows raw`]: Math.round(one.crowd.rows),
  [`${CROWD} senders: ratio`]: Number(one.crowd.toRows.toFixed(2)),
  [`${CROWD} senders: documents alone raw`]: Math.round(one.crowd.documents),
  [`${CROWD} senders: ratio to these`]: Number(one.crowd.toDocuments.toFixed(2)),
  'memory before, MiB': Math.round(one.memory.before / 2 ** 20),
  'memory after, MiB': Math.round(one.memory.after / 2 ** 20),
  'written meanwhile': one.memory.responses,
  'load of the machine, by part': one.loads.map((load) => load.toFixed(0)).join(', '),
  ok: isKept(one),
})
if (values.json) console.log(JSON.stringify({ limits: LIMITS, node: process.version, measured }, null, 2))
else
  for (const one of measured) {
    console.log(one.store)
    console.table(figures(one))
  }
process.exitCode = measured.every(isKept) ? 0 : 1
