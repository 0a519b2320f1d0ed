import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { startCollector } from './support/collector'
import { type Demo, startDemo } from './support/demo'
import { reportPages } from './support/report-pages'
import { config } from './support/test'

test.describe.configure({ mode: 'default' })

let demo: Demo | undefined
test.beforeAll(async () => {
  demo = await startDemo()
})
test.afterAll(() => demo?.stop())

/** What the page complains of. */
function heardOf(page: Page): string[] {
  const heard: string[] = []
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()))
  page.on('pageerror', (error) => heard.push(error.message))
  return heard
}

async function visit(page: Page, query: string, heading: string) {
  await page.goto(`${demo?.url}/${query}`)
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  // Every figure is counted anew for a page; on a busy machine that takes its time.
  await expect(page.getByText(/^Reading/)).toHaveCount(0, { timeout: 90_000 })
}

for (const { query, heading, shows } of reportPages)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${heading}, ${colorScheme}: nothing for axe, every picture with title, unit and table`, async ({ page }) => {
      const heard = heardOf(page)
      await page.emulateMedia({ colorScheme })
      await visit(page, query, heading)
      await expect(page.getByText(shows).first()).toBeVisible()
      const pictures = page.locator('figure')
      for (const picture of await pictures.all()) {
        await expect(picture.locator('.picture-title')).not.toBeEmpty()
        await expect(picture.locator('figcaption .quiet')).not.toBeEmpty()
        await picture.locator('summary').click()
        await expect(picture.getByRole('table')).toBeVisible()
        expect(await picture.getByRole('row').count()).toBeGreaterThan(1)
      }
      // Every chart stands in a picture, on a card with its figures beside it, or both.
      expect(await page.locator('.chart').count()).toBeGreaterThan(query.includes('quality') ? -1 : 0)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280)
      expect(heard).toEqual([])
    })

test('filters are a sentence that the address holds, and Back undoes each', async ({ page }) => {
  await visit(page, '', 'Harbour Tea (synthetic) customer journey')
  await page.locator('summary', { hasText: 'all devices' }).click()
  await page.getByRole('checkbox', { name: 'phone' }).check()
  await page.getByRole('checkbox', { name: 'desktop' }).check()
  await expect(page).toHaveURL(/\?device=mobile&device=desktop$/)
  await expect(page.locator('.sentence')).toContainText('phone and desktop')
  await page.getByLabel('Period').selectOption('last 30 days')
  await expect(page).toHaveURL(/period=30d/)
  await page.getByRole('link', { name: 'Checkout' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Checkout')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const address = page.url()

  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('customer journey')
  await page.goBack()
  await expect(page.getByLabel('Period')).toHaveValue('2')
  await page.goBack()
  await expect(page).toHaveURL(/\?device=mobile$/)
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Checkout')
  await expect(page.locator('.sentence')).toContainText('phone and desktop')
})

test('the filters and the pages are there for the keyboard', async ({ page }) => {
  await visit(page, '', 'Harbour Tea (synthetic) customer journey')
  const roles = page.locator('summary', { hasText: 'All roles' })
  await roles.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/\?role=buyer$/)
  await page.keyboard.press('Escape')
  await expect(page.locator('.many[open]')).toHaveCount(0)
  await expect(page.locator('summary', { hasText: 'buyer' })).toBeFocused()
  await page.getByRole('link', { name: 'Words' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'In their own words' })).toBeFocused()
})

test('words are found by topic and score, in the language and direction that they were written in', async ({
  page,
}) => {
  await visit(page, '?page=words', 'In their own words')
  await page.getByRole('combobox', { name: 'Topic' }).selectOption('Delivery')
  await page.getByRole('combobox', { name: 'Scores' }).selectOption('low scores')
  await expect(page).toHaveURL(/topic=delivery&score=low$/)
  const quotes = page.locator('blockquote')
  await expect(quotes.first()).toBeVisible()
  const languages = await quotes.evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('lang')))])
  expect(languages.length).toBeGreaterThanOrEqual(3)
  await expect(page.locator('body')).not.toContainText('ann@mail.example')
})

test('a group below ten has no figure, on the page as in the rows', async ({ page }) => {
  await visit(page, '?period=7d&by=language&open=touchpoint%3Aticket', 'Support case')
  const reply = await page.request.get(`${demo?.url}/v1/report?survey=support-ces&by=locale`)
  expect(reply.ok()).toBe(true)
  const picture = page.locator('figure', { hasText: 'CES by language' })
  await picture.locator('summary').click()
  const cells = await picture
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')))
  const held = cells.filter(([, score]) => !/^\d+%$/.test(score ?? ''))
  expect(held.length).toBeGreaterThan(0)
  for (const [, score, interval] of held) expect([score, interval]).toEqual([expect.stringMatching(/^[A-Z][a-z]/), '–'])
  for (const [, score, , n] of cells) if (Number(n) < 10) expect(score).not.toMatch(/%/)
})

test('a new answer settles in without moving the page', async ({ page }) => {
  await visit(page, '', 'Harbour Tea (synthetic) customer journey')
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  const card = page.locator('article', { hasText: 'Find a tea' })
  const n = async () => Number((await card.locator('.meta span').first().textContent())?.replace(/\D/g, ''))
  const before = await n()
  await page.evaluate(() => scrollTo(0, 200))
  const place = await page.locator('article').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
  const now = new Date().toISOString()
  const answer = {
    ...{ id: 'live', rev: 1, project: 'harbour-tea-synthetic', survey: 'search-ces', surveyVersion: 1, wave: null },
    ...{ status: 'completed', answers: { score: 6 }, asked: { score: { type: 'ces', min: 1, max: 7 } } },
    ...{ journey: { stage: 'discover', touchpoint: 'search' }, shownAt: now, updatedAt: now, person: {}, context: {} },
    ...{ sampling: { rate: 1 }, consent: 'granted', client: { id: 'live', seq: 1 }, sdk: 'test', test: true },
  }
  const reply = await page.request.post(`${demo?.url}/v1/responses`, {
    headers: { 'content-type': 'text/plain' },
    data: JSON.stringify({ earshot: 1, key: 'pk_demo', batch: 'live', sentAt: now, responses: [answer] }),
  })
  expect((await reply.json()).results).toMatchObject([{ status: 'stored' }])
  await expect.poll(n).toBe(before + 1)
  expect(await page.locator('article').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))).toEqual(
    place,
  )
})

test('print has the filters as a subtitle and no controls', async ({ page }) => {
  await visit(page, '?device=mobile&device=desktop', 'Harbour Tea (synthetic) customer journey')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('All roles · last 90 days · phone and desktop ·')).toBeVisible()
  for (const hidden of ['.pages', '.sentence', '.live']) await expect(page.locator(hidden).first()).toBeHidden()
  expect((await page.pdf()).length).toBeGreaterThan(10_000)
})

test('without answers, every page says so', async ({ page }) => {
  const collector = await startCollector(config())
  try {
    for (const [query, words] of [
      ['', 'No answers yet'],
      ['?page=words', 'Nobody is quoted where fewer than 10 wrote something.'],
      ['?page=steps', 'No step is asked about before and after.'],
      ['?page=devices', 'Nothing has been asked yet on a phone or a desktop'],
      ['?page=leaving', 'The journey has no stage with the id “leave”'],
      ['?page=quality', 'No response has come yet.'],
    ] as const) {
      await page.goto(`${collector.url}/${query}`)
      await expect(page.locator('main')).toContainText(words)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [query, id, nodes[0]?.html])).toEqual([])
    }
  } finally {
    await collector.kill()
  }
})
