import AxeBuilder from '@axe-core/playwright'
import type { ReportRow } from '@earshot/schema'
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
  test(`${heading}: nothing for axe in light and dark, every picture with title, unit and table`, async ({ page }) => {
    const heard = heardOf(page)
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
    expect(await page.locator('.chart').count()).toBeGreaterThan(/quality|cases|plain/.test(query) ? -1 : 0)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [colorScheme, id, nodes[0]?.html])).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280)
    expect(heard).toEqual([])
  })

test('without scripts the same figures are in tables, filters are a form, and small groups are held back as well', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${demo?.url}/`)
  await page.getByRole('link', { name: 'the same figures are in tables' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Harbour Tea (synthetic) customer journey, in tables',
  )
  await page.getByLabel('Period').selectOption('last 7 days')
  await page.getByLabel('Split').selectOption('by language')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/\/plain\?period=7d.*by=language/)
  const day = (ago: number) => new Date(Date.now() - ago * 864e5).toISOString().slice(0, 10)
  const address = `${demo?.url}/v1/report?survey=support-ces&metric=ces&by=locale&from=${day(6)}&to=${day(0)}`
  const { rows } = (await (await page.request.get(address)).json()) as { rows: ReportRow[] }
  const nameOf = new Intl.DisplayNames('en', { type: 'language' })
  const table = page.getByRole('group', { name: 'The journey' })
  expect(rows.filter(({ suppressed }) => suppressed !== null).length).toBeGreaterThan(1)
  for (const { group, suppressed, value } of rows) {
    const row = table.getByRole('row', { name: `Support case, ${nameOf.of(group.locale ?? '')} ` })
    const score = row.filter({ hasText: 'CES' }).locator('td').nth(3)
    if (suppressed === null) await expect(score).toHaveText(`${Math.round(value ?? 0)}%`)
    else await expect(score).not.toContainText('%')
  }
  const answer = await page.request.get(`${demo?.url}/plain`)
  expect(answer.headers()['content-security-policy']).toContain("default-src 'none'; style-src 'self'")
  expect(answer.headers()['content-security-policy']).not.toContain('script')
  expect(await answer.text()).not.toContain('<script')
  await context.close()
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

test('groups below ten and what would give them away are absent from page, table, JSON and CSV alike', async ({
  page,
}) => {
  await visit(page, '?period=7d&by=language&open=touchpoint%3Aticket', 'Support case')
  const day = (ago: number) => new Date(Date.now() - ago * 864e5).toISOString().slice(0, 10)
  const address = `${demo?.url}/v1/report?survey=support-ces&metric=ces&by=locale&from=${day(6)}&to=${day(0)}`
  const { rows } = (await (await page.request.get(address)).json()) as { rows: ReportRow[] }
  const held = rows.filter(({ suppressed }) => suppressed !== null)
  expect(held.some(({ n }) => n > 0 && n < 10)).toBe(true)
  expect(rows.filter(({ n }) => n < 10).every(({ suppressed }) => suppressed !== null)).toBe(true)
  // One hidden group alone would follow from the total.
  expect(held.filter(({ n }) => n > 0).length).toBeGreaterThan(1)
  for (const { value, lo, hi, distribution } of held)
    expect([value, lo, hi, distribution]).toEqual([null, null, null, null])

  const lines = (await (await page.request.get(`${address}&format=csv`)).text())
    .trim()
    .split('\r\n')
    .join('\n')
    .split('\n')
  for (const { group, n } of held)
    expect(lines.find((line) => line.includes(`""${group.locale}""`))).toContain(`",${n},,,,,,,`)

  const nameOf = new Intl.DisplayNames('en', { type: 'language' })
  const picture = page.locator('figure', { hasText: 'CES by language' })
  await picture.locator('summary').click()
  for (const { group } of held) {
    const name = nameOf.of(group.locale ?? '') ?? ''
    const cells = picture.getByRole('row', { name }).locator('td')
    await expect(cells.nth(0)).not.toContainText(/\d+%/)
    await expect(cells.nth(1)).toHaveText('–')
    const drawn = picture.locator('.groups li', { hasText: name })
    await expect(drawn.locator('.group-held')).toHaveCount(1)
    await expect(drawn.locator('svg')).toHaveCount(0)
  }
})

test('answers that look odd are counted, said, and left out on request', async ({ page }) => {
  await visit(page, '', 'Harbour Tea (synthetic) customer journey')
  await expect(page.locator('.notices')).toContainText(/\d+ answers that look odd are included in these figures/)
  await page.getByRole('link', { name: 'Leave them out' }).click()
  await expect(page).toHaveURL(/\?flagged=out$/)
  await expect(page.locator('.notices')).toContainText('look odd are left out')
  await page.goBack()
  await expect(page.getByRole('link', { name: 'Leave them out' })).toBeVisible()
})

test('a case is taken up, and an action is written down, told and taken away', async ({ page }) => {
  await visit(page, '?page=cases&status=open', 'Cases')
  const status = page.getByRole('combobox', { name: /^Status of/ })
  await expect(status.first()).toBeVisible()
  const before = await status.count()
  await status.first().selectOption('Being worked on')
  await expect(status).toHaveCount(before - 1)

  await visit(page, '?page=actions', 'Actions')
  await page.getByText('Add an action').click()
  const form = page.locator('details.add')
  await form.getByLabel('What is done').fill('Larger buttons')
  await form.getByLabel('Touchpoint').fill('setup')
  await form.getByLabel('You said').fill('You said that the buttons are small.')
  await form.getByLabel('We did').fill('They are larger now.')
  await form.getByLabel('Shipped on').fill(new Date(Date.now() - 864e5).toISOString().slice(0, 10))
  await form.getByLabel(/^Tell people/).check()
  await form.getByRole('button', { name: 'Add' }).click()
  const action = page.getByRole('article', { name: 'Larger buttons' })
  await expect(action).toContainText('You said that the buttons are small. They are larger now.')
  const config = await page.request.get(`${demo?.url}/v1/config`)
  expect(await config.text()).toContain('Thank you. You said that the buttons are small. They are larger now.')
  await action.getByText('Change').click()
  await action.getByRole('button', { name: 'Remove' }).click()
  await expect(action).toHaveCount(0)
})

test('a new answer settles in without moving the page', async ({ page }) => {
  await visit(page, '', 'Harbour Tea (synthetic) customer journey')
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  const card = page.locator('article', { hasText: 'Find a tea' })
  // The first number: how many of them look odd stands behind it.
  const n = async () =>
    Number(/[\d,]+/.exec((await card.locator('.meta span').first().textContent()) ?? '')?.[0].replaceAll(',', ''))
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
      ['?page=changes', 'No score can be compared'],
      ['?page=cases', 'Nobody has allowed an answer yet.'],
      ['?page=actions', 'Nothing is written down yet.'],
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
