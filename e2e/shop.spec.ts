import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { openShop, type Shop } from './support/shop'

let shop: Shop
let url = ''

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  shop = await openShop()
  url = shop.url
})

test.afterAll(() => shop.stop())

const card = (page: Page) => page.locator('earshot-root')

test('three moments of the shop are asked about, and the report shows them as they arrive', async ({
  page,
  context,
}) => {
  const report = await context.newPage()
  await report.goto(`${url}/`)
  await page.goto(`${url}/shop/`)
  await page.getByRole('link', { name: 'Basket' }).click()
  await page.getByRole('button', { name: 'Place order' }).click()
  await card(page).getByRole('radio', { name: 'Satisfied', exact: true }).check()
  await card(page).getByRole('button', { name: 'Send' }).click()
  await expect(card(page).getByText('Thank you.')).toBeVisible()

  await page.getByRole('link', { name: 'Account' }).click()
  await page.getByRole('button', { name: 'Export report' }).click()
  await card(page).getByRole('radio', { name: '9', exact: true }).check()
  await card(page).getByRole('button', { name: 'Next' }).click()
  await card(page).getByRole('button', { name: 'Send' }).click()
  await expect(card(page).getByText('Thank you.')).toBeVisible()

  await page.getByRole('link', { name: 'Help' }).click()
  await page.getByRole('button', { name: 'Close ticket' }).click()
  await card(page).getByRole('radio').nth(5).check()
  await card(page).getByRole('button', { name: 'Send' }).click()
  await expect(card(page).getByText('Thank you.')).toBeVisible()

  await expect
    .poll(async () =>
      (await (await fetch(`${url}/v1/report`)).json()).rows.map(
        ({ metric, n }: { metric: string; n: number }) => `${metric} ${n}`,
      ),
    )
    .toEqual(['nps 1', 'csat 1', 'ces 1'])
  // The report had been open all the time: it needs no reload.
  for (const name of ['Buy', 'Use', 'Get help', 'Checkout', 'Account', 'Support ticket'])
    await expect(report.getByText(name, { exact: true }).first()).toBeVisible()
  await expect(report.getByText(/1 of 5/).first()).toBeVisible()
})

test('with five answers a score stands with its n and interval, live', async ({ page }) => {
  await page.goto(`${url}/`)
  const responses = Array.from({ length: 8 }, (_, i) => ({
    id: `seed-${i}`,
    rev: 1,
    project: 'harbour-tea',
    survey: 'account-nps',
    surveyVersion: 1,
    status: 'completed',
    answers: { score: i < 6 ? 10 : 3 },
    asked: { score: { type: 'nps', min: 0, max: 10, instrument: 'nps', wording: 1, locale: 'en' } },
    journey: { stage: 'use', touchpoint: 'account' },
    shownAt: new Date().toISOString(),
    test: true,
  }))
  const reply = await fetch(`${url}/v1/responses`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ earshot: 1, key: 'pk_demo', batch: 'seed', responses }),
  })
  expect((await reply.json()).results.every(({ status }: { status: string }) => status === 'stored')).toBe(true)
  // 9 answers, 7 promoters, 2 detractors: +56.
  await expect(page.getByText('+56').first()).toBeVisible({ timeout: 10_000 })
  await expect(page.getByText(/n\s*=?\s*9|9 answers/).first()).toBeVisible()
})

for (const scheme of ['light', 'dark'] as const)
  test(`axe finds nothing in report and prompt, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto(`${url}/`)
    await expect(page.getByText('+56').first()).toBeVisible()
    expect(
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    ).toEqual([])
    await page.goto(`${url}/shop/help.html`)
    await page.getByRole('button', { name: 'Close ticket' }).click()
    await expect(card(page).getByRole('radiogroup')).toBeVisible()
    await page.waitForTimeout(400)
    expect(
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    ).toEqual([])
    await card(page).getByRole('button', { name: 'Send' }).click()
    await expect(card(page).getByRole('radio').first()).toBeFocused()
    expect(
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    ).toEqual([])
  })

test('in Arabic the scale runs from right to left', async ({ page }) => {
  await page.goto(`${url}/shop/account.html`)
  await page.evaluate(() => localStorage.setItem('tea/lang', 'ar'))
  await page.reload()
  await page.locator('#export-report').click()
  const radios = card(page).getByRole('radio')
  await expect(radios).toHaveCount(11)
  const [first, last] = [await radios.first().boundingBox(), await radios.last().boundingBox()]
  expect(first!.x).toBeGreaterThan(last!.x)
  await expect(card(page).getByRole('region')).toHaveAttribute('dir', 'rtl')
})

test('the demo forgets on request, and asks again', async ({ page }) => {
  await page.goto(`${url}/shop/help.html`)
  await page.locator('#close-ticket').click()
  await card(page).getByRole('button', { name: 'Close' }).click()
  await expect(card(page)).toHaveCount(0)
  await page.reload()
  await page.locator('#close-ticket').click()
  await page.waitForTimeout(2000)
  await expect(card(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Ask again' }).click()
  await page.waitForLoadState()
  await page.locator('#close-ticket').click()
  await expect(card(page).getByRole('radiogroup')).toBeVisible()
})

test('with the demo’s network off an answer is kept over a reload, and arrives once it is on', async ({ page }) => {
  const before = (await shop.responses()).length
  await page.goto(`${url}/shop/account.html`)
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('earshot-ui')),
  )
  await page.getByRole('button', { name: 'Network' }).click()
  await page.locator('#export-report').click()
  await card(page).getByRole('radio', { name: '6', exact: true }).check()
  await card(page).getByRole('button', { name: 'Next' }).click()
  await card(page).getByRole('textbox').fill('Slow boats')
  await card(page).getByRole('button', { name: 'Send' }).click()
  await expect(card(page).getByText('Kept on this device. It will be sent when you are online.')).toBeVisible()
  await page.reload()
  await page.waitForTimeout(1000)
  expect(await shop.responses()).toHaveLength(before)
  await page.getByRole('button', { name: 'Network' }).click()
  await expect
    .poll(async () => (await shop.responses()).slice(before).map(({ answers, status }) => ({ answers, status })), {
      timeout: 15_000,
    })
    .toEqual([{ answers: { score: 6, reason: 'Slow boats' }, status: 'completed' }])
})
