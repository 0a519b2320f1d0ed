/**
 * What a prompt costs the page on a slow device: `EARSHOT_CHROMIUM=… node bench/prompt.ts [--json] [--rounds 5] [--rate 4]`,
 * after a build. The renderer is slowed down by the rate; each step is traced by itself. `task` is the longest task of the page's
 * main thread in the processor's time, which other work on the machine does not lengthen; `paint` is the time from an
 * input to the frame that shows what came of it, by the clock.
 */
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { startSite } from '../e2e/support/site.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    rounds: { type: 'string', default: '5' },
    rate: { type: 'string', default: '4' },
  },
})
const rounds = Number(values.rounds)
const rate = Number(values.rate)
if (!Number.isInteger(rounds) || rounds < 1 || !(rate >= 1)) {
  console.error(`--rounds: a whole number from 1, found "${values.rounds}"; --rate: from 1, found "${values.rate}"`)
  process.exit(2)
}

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
const text = '<p>Words of the page, which are many.</p>'.repeat(200)
const page = (tag: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${tag}</head><body>${text}</body></html>`
const site = await startSite('http://127.0.0.1:9', {
  '/bare': page(''),
  '/': page('<script async src="/earshot.js" data-config="/surveys.json"></script>'),
  '/surveys.json': JSON.stringify(config),
})

interface TraceEvent {
  name: string
  pid: number
  tid: number
  tdur?: number
  args: { name?: string }
}
interface Step {
  step: string
  taskMs: number
  paintMs: number
}

/** Takes one step under a trace. */
async function measured(browser: Browser, where: Page, step: string, act: () => Promise<unknown>): Promise<Step> {
  await browser.startTracing(where, { categories: ['disabled-by-default-devtools.timeline', '__metadata'] })
  await act()
  // Until what came of it is drawn, and what was put off for when there is time is done.
  await where.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)))
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] }
  const mains = new Set(
    traceEvents.filter(({ args }) => args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid}/${tid}`),
  )
  const tasksMs = traceEvents
    .filter(({ name, pid, tid }) => name === 'RunTask' && mains.has(`${pid}/${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000)
  const paintMs = await where.evaluate(() =>
    Math.max(0, ...(window as unknown as { paints: number[] }).paints.splice(0)),
  )
  return { step, taskMs: Math.max(0, ...tasksMs), paintMs }
}

async function round(browser: Browser): Promise<Step[]> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const where = await context.newPage()
  await where.addInitScript(() => {
    const paints: number[] = []
    Object.assign(window, { paints })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) paints.push(duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  })
  const session = await context.newCDPSession(where)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  const prompt = where.locator('earshot-root')
  const click = async (selector: string) => {
    const box = (await prompt.locator(selector).boundingBox())!
    await where.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  }
  const steps: Step[] = []
  const take = async (step: string, act: () => Promise<unknown>) =>
    void steps.push(await measured(browser, where, step, act))
  await take('the page without it', () => where.goto(`${site.origin}/bare`))
  await take('the page with it', async () => {
    await where.goto(site.origin)
    await where.waitForFunction(() => 'track' in (window as unknown as { earshot: object }).earshot)
  })
  await take('the prompt comes', async () => {
    await where.evaluate(() => (window as unknown as { earshot(...call: string[]): void }).earshot('track', 'asked'))
    await prompt.locator('.main').waitFor()
  })
  await take('a score is tapped', () => click('label:nth-of-type(9)'))
  await take('Next is tapped', async () => {
    await click('.main')
    await prompt.locator('textarea').waitFor()
  })
  await take('five letters are typed', async () => {
    await click('textarea')
    await where.keyboard.type('Quick')
  })
  await take('Send is tapped', async () => {
    await click('.main')
    await prompt.locator('.thanks').waitFor()
  })
  await take('Close is tapped', () => click('.close'))
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
  return {
    step,
    taskMs: median(of.map(({ taskMs }) => taskMs)),
    worstTaskMs: Math.max(...of.map(({ taskMs }) => taskMs)),
    paintMs: median(of.map(({ paintMs }) => paintMs)),
  }
})
if (values.json) console.log(JSON.stringify({ rate, rounds, results }, null, 2))
else
  console.table(
    Object.fromEntries(
      results.map(({ step, taskMs, worstTaskMs, paintMs }) => [
        step,
        { 'task, ms': Number(taskMs.toFixed(1)), worst: Number(worstTaskMs.toFixed(1)), 'paint, ms': paintMs },
      ]),
    ),
  )
