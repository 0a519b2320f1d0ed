/**
 * What a prompt costs the page on a slow device: `EARSHOT_CHROMIUM=… node bench/prompt.ts [--json] [--rounds 9] [--rate 4]`,
 * after a build. The renderer is slowed down by the rate; each step is traced by itself. `task` is the longest task of the page's
 * main thread in the processor's time, which other work on the machine does not lengthen; `seen` is the longest that the
 * page itself was told of as a long task, by the clock, which are those over 50 ms; `paint` is the time from an input to the frame
 * that shows what came of it, by the clock. The page is short, is there and has its listeners before, and nothing but Earshot is
 * put into it while a step is traced. Ends with 1 where a limit is missed.
 */
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { startSite } from '../e2e/support/site.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    rounds: { type: 'string', default: '9' },
    rate: { type: 'string', default: '4' },
  },
})
const rounds = Number(values.rounds)
const rate = Number(values.rate)
if (!Number.isInteger(rounds) || rounds < 1 || !(rate >= 1)) {
  console.error(`--rounds: a whole number from 1, found "${values.rounds}"; --rate: from 1, found "${values.rate}"`)
  process.exit(2)
}

/** The longest task of the page that may be Earshot's, in any round, and the time to the next paint that half of all inputs may take. */
const TASK_MS = 50
const PAINT_MS = 100
const TAP_MS = 60
const REST_MS = 800

const config = {
  earshot: 1,
  project: 'bench',
  brand: 'Leaf',
  collector: { url: '/v1/responses' },
  test: true,
  surveys: [
    {
      id: 'nps',
      moment: 'asked',
      questions: [
        { id: 'score', type: 'nps' },
        { id: 'why', type: 'text', text: 'Why?' },
      ],
    },
  ],
}
const text = '<p>Words of the page, which are few.</p>'.repeat(20)
const site = await startSite(
  'http://127.0.0.1:9',
  {
    '/': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><script src="/host.js"></script></head><body><button id="ask">Ask</button>${text}</body></html>`,
    '/host.js': `
    addEventListener('click', ({ target }) => target.id === 'ask' && window.earshot?.('track', 'asked'))
    function load() {
      const script = Object.assign(document.createElement('script'), { src: '/earshot.js' })
      script.dataset.config = '/surveys.json'
      document.head.append(script)
    }
    window.seen = { longtask: [], event: [] }
    for (const type in seen)
      new PerformanceObserver((list) => seen[type].push(...list.getEntries().filter((one) => one.interactionId !== 0).map(({ duration }) => duration)))
        .observe({ type, durationThreshold: 16, buffered: true })`,
    '/surveys.json': JSON.stringify(config),
  },
  // The page itself adds the script.
  { csp: "default-src 'self'" },
)

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
  args: { name?: string }
}
interface Step {
  step: string
  taskMs: number
  /** Names of what the trace knows within that task, with their own milliseconds, the longest first. */
  parts: string
  seenMs: number
  paintMs: number
}

/** What a task is made of: the time of each part without that of the parts within it. */
function partsOf(task: TraceEvent, events: readonly TraceEvent[]): string {
  const end = ({ ts, dur = 0 }: TraceEvent) => ts + dur
  const within = events
    .filter((one) => one !== task && one.ph === 'X' && one.ts >= task.ts && end(one) <= end(task))
    .sort((a, b) => a.ts - b.ts || end(b) - end(a))
  const own = new Map<string, number>()
  const open = [task]
  const add = ({ name }: TraceEvent, ms: number) => own.set(name, (own.get(name) ?? 0) + ms)
  for (const one of within) {
    while (one.ts >= end(open.at(-1)!)) open.pop()
    const ms = (one.tdur ?? one.dur ?? 0) / 1000
    add(one, ms)
    if (open.length > 1) add(open.at(-1)!, -ms)
    open.push(one)
  }
  return [...own]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 4)
    .map(([name, ms]) => `${name} ${ms.toFixed(0)}`)
    .join(', ')
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function round(browser: Browser): Promise<Step[]> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const where = await context.newPage()
  const session = await context.newCDPSession(where)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  /** By the protocol itself: Playwright would put a script of its own into the page, which is a long task. */
  const look = async <T>(expression: string): Promise<T> =>
    (await session.send('Runtime.evaluate', { expression, returnByValue: true })).result.value as T
  const until = async (expression: string) => {
    while (!(await look(expression))) await pause(50)
  }
  const inPrompt = (selector: string) =>
    `document.querySelector('earshot-root')?.shadowRoot.querySelector('${selector}')`
  /** A tap as a person's: the pointer is there before, and stays down for a moment. */
  const pointAt = async (found: string) => {
    const [x, y] = await look<[number, number]>(
      `(({ x, y, width, height }) => [x + width / 2, y + height / 2])((${found}).getBoundingClientRect())`,
    )
    await where.mouse.move(x, y)
    await pause(REST_MS / 4)
  }
  const tap = async () => {
    await where.mouse.down()
    await pause(TAP_MS)
    await where.mouse.up()
  }
  const steps: Step[] = []
  const times = 'Object.values(seen).map((times) => Math.max(0, ...times.splice(0)))'
  const take = async (step: string, act: () => Promise<unknown>) => {
    await look(times)
    await browser.startTracing(where, {
      categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline', '__metadata'],
    })
    await act()
    // Until what came of it is drawn, and what was put off for when there is time is done.
    await pause(REST_MS)
    const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] }
    const mains = new Set(
      traceEvents.filter(({ args }) => args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid}/${tid}`),
    )
    const events = traceEvents.filter(({ pid, tid }) => mains.has(`${pid}/${tid}`))
    const [task] = events.filter(({ name }) => name === 'RunTask').sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0))
    const [seenMs, paintMs] = await look<number[]>(times)
    const parts = task ? partsOf(task, events) : ''
    steps.push({ step, taskMs: (task?.tdur ?? 0) / 1000, parts, seenMs: seenMs!, paintMs: paintMs! })
  }
  await where.goto(site.origin)
  await pointAt(`document.querySelector('#ask')`)
  await take('a button of the page alone is tapped', tap)
  await take('Earshot comes to the page', async () => {
    await look('load()')
    await until('!!window.earshot?.track')
  })
  await take('the prompt comes', async () => {
    await tap()
    await until(`!!${inPrompt('.main')}`)
  })
  await pointAt(inPrompt('label:nth-of-type(9)'))
  await take('a score is tapped', tap)
  await pointAt(inPrompt('.main'))
  await take('Next is tapped', async () => {
    await tap()
    await until(`!!${inPrompt('textarea')}`)
  })
  await pointAt(inPrompt('textarea'))
  await take('five letters are typed', async () => {
    await tap()
    await where.keyboard.type('Quick', { delay: TAP_MS })
  })
  await pointAt(inPrompt('.main'))
  await take('Send is tapped', async () => {
    await tap()
    await until(`!!${inPrompt('.thanks')}`)
  })
  await pointAt(inPrompt('.close'))
  await take('Close is tapped', tap)
  await context.close()
  return steps
}

const browser = await chromium.launch({
  executablePath: process.env.EARSHOT_CHROMIUM || undefined,
  args: ['--no-sandbox'],
})
const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!
const taken: Step[][] = []
for (let at = 0; at < rounds; at++) taken.push(await round(browser))
await browser.close()
await site.close()
const results = taken[0]!.map(({ step }, at) => {
  const of = taken.map((steps) => steps[at]!)
  const worst = of.toSorted((a, b) => b.taskMs - a.taskMs)[0]!
  return {
    step,
    taskMs: median(of.map(({ taskMs }) => taskMs)),
    worstTaskMs: worst.taskMs,
    worstParts: worst.parts,
    seenMs: median(of.map(({ seenMs }) => seenMs)),
    worstSeenMs: Math.max(...of.map(({ seenMs }) => seenMs)),
    paintMs: median(of.map(({ paintMs }) => paintMs)),
  }
})
// The first step is the page's own.
const missed = results
  .slice(1)
  .flatMap(({ step, worstTaskMs, paintMs }) => [
    ...(worstTaskMs > TASK_MS ? [`${step}: a task of ${worstTaskMs.toFixed(1)} ms; at most ${TASK_MS}`] : []),
    ...(paintMs >= PAINT_MS ? [`${step}: the next paint after ${paintMs} ms; under ${PAINT_MS}`] : []),
  ])
if (values.json) console.log(JSON.stringify({ rate, rounds, results, missed }, null, 2))
else {
  console.table(
    Object.fromEntries(
      results.map(({ step, taskMs, worstTaskMs, seenMs, worstSeenMs, paintMs, worstParts }) => [
        step,
        {
          'task, ms': Number(taskMs.toFixed(1)),
          worst: Number(worstTaskMs.toFixed(1)),
          'seen, ms': seenMs,
          'worst seen': worstSeenMs,
          'paint, ms': paintMs,
          'the worst was': worstParts,
        },
      ]),
    ),
  )
  for (const one of missed) console.error(one)
}
process.exitCode = missed.length ? 1 : 0
