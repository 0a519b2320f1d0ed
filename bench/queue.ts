/**
 * `node bench/queue.ts [--json]`, after a build: what a long queue costs in Chromium, on its real IndexedDB. Keeping one
 * more revision with 10 and with 10,000 documents waiting, as a ratio in one run; and how 10,000 documents leave, with
 * the longest task that the page had to wait for. Tasks are measured in the time that the processor worked on them: how
 * long they took by the clock says more about what else the machine did. The exit code is 1 if one is over its limit.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'

const FEW = 10
const MANY = 10_000
const REVISIONS = 60
const ROUNDS = 5
/** Keeping one more may cost so many times as much, for chance: it is the same. */
const HIGHEST_RATIO = 1.5
/** What browsers call a long task. */
const LONGEST_TASK_MS = 50
const PAGE = '<!doctype html><title>Queue</title><script type="application/json" id="earshot-config">'
const CONFIG = {
  earshot: 1,
  project: 'queue',
  test: true,
  collector: { url: '/v1/responses', key: 'pk' },
  surveys: [{ id: 'nps', moment: { manual: true }, questions: [{ id: 'score', type: 'nps' }] }],
}

const { values } = parseArgs({ options: { json: { type: 'boolean' } } })
const dist = fileURLToPath(new URL('../packages/earshot/dist/', import.meta.url))
let isDown = true
let posts = 0

const server = createServer((request, reply) => {
  if (request.method === 'POST') {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      posts++
      if (isDown) return reply.writeHead(503, { 'retry-after': '3600' }).end()
      const { batch, responses } = JSON.parse(body) as { batch: string; responses: { id: string; rev: number }[] }
      const results = responses.map(({ id, rev }) => ({ id, rev, status: 'stored' }))
      reply
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ earshot: 1, batch, receivedAt: '', results }))
    })
  } else if (request.url?.endsWith('.js'))
    reply.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(dist + request.url.slice(1)))
  else
    reply
      .writeHead(200, { 'content-type': 'text/html' })
      .end(request.url === '/' ? `${PAGE}${JSON.stringify(CONFIG)}</script><script src="/earshot.js"></script>` : '')
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const browser = await chromium.launch({
  executablePath: process.env.EARSHOT_CHROMIUM || undefined,
  args: ['--no-sandbox'],
})

/** A device on which so many documents wait, with a page that knows nothing of them. */
async function seeded(count: number): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${origin}/empty`)
  await page.evaluate(
    (waiting) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('earshot')
        request.onupgradeneeded = () => request.result.createObjectStore('rows')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const transaction = request.result.transaction('rows', 'readwrite')
          for (let seq = 1; seq <= waiting; seq++) {
            const id = `waiting-${seq}`
            const doc = {
              id,
              rev: 3,
              project: 'queue',
              survey: 'nps',
              surveyVersion: 1,
              wave: null,
              status: 'completed',
            }
            const more = {
              answers: { score: 7, why: 'x'.repeat(400) },
              asked: {},
              client: { id: 'd', seq },
              test: true,
            }
            transaction
              .objectStore('rows')
              .put(
                { doc: { ...doc, ...more }, acknowledged: {} },
                `queue/waiting/${String(seq).padStart(10, '0')}/${id}`,
              )
          }
          transaction.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      }),
    count,
  )
  return page
}

async function start(page: Page): Promise<void> {
  await page.goto(origin)
  await page.waitForFunction(
    () => typeof (window as unknown as { earshot?: { show?: unknown } }).earshot?.show === 'function',
  )
}

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** Microseconds by the clock. */
  dur?: number
  /** Microseconds of the processor. */
  tdur?: number
  args: { name?: string }
}

/** The tasks of all pages' main threads. */
function tasksIn(trace: Buffer): TraceEvent[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const placeOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`
  const mains = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(placeOf),
  )
  const tasks = traceEvents.filter(
    (event) => /RunTask$/.test(event.name) && event.ph === 'X' && mains.has(placeOf(event)),
  )
  if (!tasks.length) throw Error('the trace of the browser holds no task')
  return tasks
}

const longestMs = (tasks: readonly TraceEvent[], time: 'dur' | 'tdur'): number =>
  Math.max(...tasks.map((task) => task[time] ?? 0)) / 1000

/** Median milliseconds until a further revision is on disk. */
const keepMs = (page: Page): Promise<number> =>
  page.evaluate(async (revisions) => {
    type Run = { answer(id: string, value: number): Promise<void>; dismiss(): Promise<void> }
    const { earshot } = window as unknown as {
      earshot: { on(type: string, listener: (run: Run) => void): () => void; show(id: string): Promise<unknown> }
    }
    const opened = new Promise<Run>((resolve) => earshot.on('run', resolve))
    void earshot.show('nps')
    const run = await opened
    const tookMs: number[] = []
    for (let i = 0; i < revisions; i++) {
      const start = performance.now()
      await run.answer('score', i % 10)
      tookMs.push(performance.now() - start)
    }
    await run.dismiss()
    return tookMs.sort((a, b) => a - b)[revisions >> 1]!
  }, REVISIONS)

const median = (all: number[]) => all.toSorted((a, b) => a - b)[all.length >> 1]!

const pairs: { few: number; many: number }[] = []
const [few, many] = [await seeded(FEW), await seeded(MANY)]
for (const page of [few, many]) await start(page)
for (let round = 0; round <= ROUNDS; round++) {
  const pair = { few: await keepMs(few), many: await keepMs(many) }
  // The first one only warms up.
  if (round) pairs.push(pair)
}

for (const page of [few, many]) await page.context().close()
const draining = await seeded(MANY)
isDown = false
posts = 0
await browser.startTracing(draining, { categories: ['toplevel'] })
await start(draining)
const tookMs = await draining.evaluate(async () => {
  const { earshot } = window as unknown as { earshot: { pending(): Promise<number> } }
  while (await earshot.pending()) await new Promise((resolve) => setTimeout(resolve, 250))
  return performance.now()
})
const tasks = tasksIn(await browser.stopTracing())
await browser.close()
server.close()
server.closeAllConnections()

const result = {
  keepMs: { [FEW]: median(pairs.map((pair) => pair.few)), [MANY]: median(pairs.map((pair) => pair.many)) },
  ratio: median(pairs.map((pair) => pair.many / pair.few)),
  drain: {
    documents: MANY,
    posts,
    tookMs: Math.round(tookMs),
    tasks: tasks.length,
    longestTaskMs: longestMs(tasks, 'tdur'),
    longestTaskByClockMs: longestMs(tasks, 'dur'),
  },
  limits: { ratio: HIGHEST_RATIO, longestTaskMs: LONGEST_TASK_MS },
}
if (values.json) console.log(JSON.stringify(result, null, 2))
else {
  const { drain } = result
  console.log(`One more revision on disk: ${result.keepMs[FEW]!.toFixed(2)} ms with ${FEW} documents waiting,`)
  console.log(
    `${result.keepMs[MANY]!.toFixed(2)} ms with ${MANY}; ratio ${result.ratio.toFixed(2)}, limit ${HIGHEST_RATIO}.`,
  )
  console.log(
    `${MANY} documents left in ${posts} requests and ${(tookMs / 1000).toFixed(1)} s, in ${tasks.length} tasks;`,
  )
  console.log(`the longest worked ${drain.longestTaskMs.toFixed(1)} ms, limit ${LONGEST_TASK_MS},`)
  console.log(`and took ${drain.longestTaskByClockMs.toFixed(1)} ms by the clock.`)
}
process.exitCode = result.ratio <= HIGHEST_RATIO && result.drain.longestTaskMs <= LONGEST_TASK_MS ? 0 : 1
