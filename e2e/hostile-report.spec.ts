import type { Config, ResponseDocument } from '@earshot/schema'
import { expect, test } from '@playwright/test'
import { hostileStrings } from '../packages/schema/testing/hostile-strings'
import { startCollector, type TestCollector } from './support/collector'
import { config as configOf, isViolation } from './support/test'

/** The collector's limit of an answer; longer ones never get here. */
const LONGEST = 2000
/** Every second: the page of words shows two hundred of a device, and three devices are enough for a test. */
const texts = hostileStrings()
  .filter((text, i) => i % 2 === 0 && text.trim())
  .map((text) => text.slice(0, LONGEST))
const pick = (i: number): string => texts[i % texts.length]!

const STAGES = 8
const POINTS = 5
const OPTIONS = 6
/** Titles take the corpus in turn: this many of them in one survey. */
const FIELDS = OPTIONS + 6

const surveys = Array.from({ length: STAGES * POINTS }, (_, i): Config['surveys'][number] => {
  const text = (field: number) => pick(i * FIELDS + field)
  return {
    id: `s${i}`,
    touchpoint: `t${i}`,
    title: text(0),
    questions: [
      { id: 'score', type: 'nps', text: text(1) },
      { id: 'why', type: 'text', text: text(2), hint: text(3) },
      {
        id: 'which',
        type: 'choice',
        text: text(4),
        other: true,
        options: Array.from({ length: OPTIONS }, (__, n) => ({ id: `o${n}`, text: text(5 + n) })),
      },
    ],
  }
})
const config: Config = {
  ...configOf(surveys),
  brand: pick(7),
  journey: Array.from({ length: STAGES }, (_, stage) => ({
    id: `g${stage}`,
    title: pick(stage * 31),
    touchpoints: Array.from({ length: POINTS }, (__, n) => {
      const i = stage * POINTS + n
      return { id: `t${i}`, title: pick(i * FIELDS + 11), owner: pick(i * 3), moment: 'asked' }
    }),
  })),
}

const ROLES = 20
const DEVICES = ['mobile', 'tablet', 'desktop'] as const
const asked = { score: { type: 'nps', min: 0, max: 10 }, why: { type: 'text' }, which: { type: 'choice' } } as const
/** A response with one text of the corpus in every field that takes one. */
const responseOf = (text: string, i: number, of: number): ResponseDocument => {
  return {
    id: `r${i}-${of}`,
    rev: 1,
    project: 'shop',
    survey: `s${of}`,
    surveyVersion: 1,
    wave: i % 7 ? null : text.slice(0, 100),
    status: 'completed',
    answers: {
      score: i % 11,
      ...(of === 0 && { why: text }),
      which: i % 3 ? `o${i % OPTIONS}` : `other:${text.slice(0, 1500)}`,
    },
    asked,
    journey: { stage: `g${Math.floor(of / POINTS)}`, touchpoint: `t${of}`, moment: { event: text.slice(0, 100) } },
    shownAt: new Date(Date.now() - (i % 60) * 36e5).toISOString(),
    updatedAt: new Date().toISOString(),
    person: {
      id: text.slice(0, 200),
      traits: { role: pick(i % ROLES).slice(0, 200), [text.slice(0, 100)]: text.slice(0, 200) },
    },
    context: { path: `/${text.slice(0, 200)}`, locale: 'en', device: DEVICES[i % DEVICES.length]!, dir: 'ltr' },
    sampling: { rate: 1 },
    consent: 'granted',
    client: { id: `c${i}`, seq: 1 },
    sdk: 'earshot/1.0.0',
    test: false,
  }
}
// All to the first survey, whose words are then no small group; and to each survey in turn.
const responses = texts.flatMap((text, i) => [
  responseOf(text, i, 0),
  responseOf(text, i, 1 + (i % (surveys.length - 1))),
])

let collector: TestCollector | undefined
test.beforeAll(async () => {
  collector = await startCollector(config)
  for (let from = 0; from < responses.length; from += 50) {
    const reply = await fetch(`${collector.url}/v1/responses`, {
      method: 'POST',
      body: JSON.stringify({
        earshot: 1,
        key: 'pk_demo',
        sentAt: new Date().toISOString(),
        batch: `b${from}`,
        responses: responses.slice(from, from + 50),
      }),
    })
    expect(reply.status).toBe(200)
  }
})
test.afterAll(() => collector?.kill())

const PAGES = [
  '',
  '?page=words',
  '?page=steps',
  '?page=devices',
  '?page=leaving',
  '?page=quality&by=device',
  '?open=touchpoint%3At0&by=role',
  '?open=touchpoint%3At7&by=device',
  '?page=priorities',
  '?page=accounts',
  `plain?by=device&role=${encodeURIComponent('"><script>alert(1)</script>')}`,
  `?by=${encodeURIComponent('<img src=x onerror=alert(1)>')}&page=${encodeURIComponent('"><script>alert(1)</script>')}`,
]
/** Elements that hostile markup would make and the report never does. */
const NEVER =
  'script:not([src]), iframe, object, embed, img:not([src^="data:"]), base, meta[http-equiv=refresh], marquee, video, audio'

test('T1 the whole corpus is text on every page of the report: nothing runs, nothing is fetched elsewhere', async ({
  page,
}) => {
  expect(texts.length).toBeGreaterThanOrEqual(500)
  const stored = await collector!.responses()
  expect(stored.length).toBe(responses.length)
  const requests: string[] = []
  const heard: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', ({ message }) => heard.push(message))
  page.on('dialog', (dialog) => {
    heard.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || isViolation(message.text())) heard.push(message.text())
  })
  await page.addInitScript(() => {
    for (const name of ['alert', 'prompt', 'confirm'] as const)
      window[name] = () => {
        document.documentElement.setAttribute('data-ran', name)
        return null as never
      }
  })
  const look = async (query: string) => {
    expect(await page.locator('html').getAttribute('data-ran'), query).toBeNull()
    expect(await page.locator(NEVER).count(), query).toBe(0)
    const handlers = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((one) =>
        one.getAttributeNames().filter((name) => /^on/i.test(name) || /^\s*javascript:/i.test(one.getAttribute(name)!)),
      ),
    )
    expect(handlers, query).toEqual([])
    expect(await page.evaluate(() => 'polluted' in {}), query).toBe(false)
  }
  for (const query of PAGES) {
    await page.goto(`${collector!.url}/${query}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText(/^Reading/)).toHaveCount(0, { timeout: 90_000 })
    await look(query)
  }
  let words = 0
  for (const device of DEVICES) {
    await page.goto(`${collector!.url}/?page=words&device=${device}`)
    const more = page.getByRole('button', { name: /^Show \d+ more/ })
    await expect(more).toBeVisible()
    while (await more.count()) await more.click()
    words += await page.getByRole('region', { name: 'What they wrote' }).locator('blockquote').count()
    await look(device)
  }
  expect(words).toBe(texts.length)
  expect(requests.filter((url) => !url.startsWith(collector!.url) && !url.startsWith('data:'))).toEqual([])
  expect(heard).toEqual([])
})
