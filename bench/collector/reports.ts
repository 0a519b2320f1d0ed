import { createCollector } from '../../packages/collector/src/server'
import { DAYS, dayOf } from './synthetic.ts'

const ASKED = 60
const SPLITS = ['', 'user.role', 'user.segment', 'device', 'locale', 'user.role,device', 'user.role,user.segment']

export interface ReportTimes {
  /** Of reports over 90 days, by declared dimensions. */
  p50Ms: number
  p95Ms: number
  /** Time of the processor that one of these took in this process, the database included where it is a part of it: p95. */
  p95CpuMs: number
  /** The slowest over the whole history. */
  wholeMs: number
  /** Answers in the whole history's report. */
  answers: number
}

const at = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!

/** Asks a collector for reports, through its whole way from the request to the JSON. */
export async function timeReports(store: string): Promise<ReportTimes> {
  const { app } = await createCollector({ store, logLevel: 'silent' })
  let answers = 0
  async function ask(query: Record<string, string>): Promise<number> {
    const start = performance.now()
    const reply = await app.inject({ url: '/v1/report', query })
    const took = performance.now() - start
    if (reply.statusCode !== 200) throw Error(`${reply.statusCode}: ${reply.body}`)
    const rows = reply.json().rows as { n: number }[]
    if (!query.by) answers = rows.reduce((sum, { n }) => sum + n, 0)
    return took
  }
  await ask({})
  const times: number[] = []
  const cpu: number[] = []
  for (let i = 0; i < ASKED; i++) {
    const from = (i * 37) % (DAYS - 90)
    const before = process.cpuUsage()
    times.push(await ask({ from: dayOf(from), to: dayOf(from + 89), by: SPLITS[i % SPLITS.length]! }))
    const { user, system } = process.cpuUsage(before)
    cpu.push((user + system) / 1000)
  }
  const whole: number[] = []
  for (const by of [...SPLITS, ...SPLITS]) whole.push(await ask({ by }))
  await ask({})
  await app.close()
  for (const list of [times, cpu]) list.sort((a, b) => a - b)
  return {
    p50Ms: at(times, 0.5),
    p95Ms: at(times, 0.95),
    p95CpuMs: at(cpu, 0.95),
    wholeMs: Math.max(...whole),
    answers,
  }
}
