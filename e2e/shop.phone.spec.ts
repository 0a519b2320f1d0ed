import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openShop, type Shop } from './support/shop'

let shop: Shop
test.beforeAll(async () => {
  shop = await openShop()
})
test.afterAll(() => shop.stop())

test('on a phone the prompt is a sheet at the bottom, answered by taps', async ({ page }) => {
  await page.goto(`${shop.url}/shop/basket.html`)
  await page.locator('#place-order').tap()
  const card = page.locator('earshot-root').getByRole('region')
  await expect(card).toBeVisible()
  await page.waitForTimeout(400)
  const view = page.viewportSize()!
  const box = (await card.boundingBox())!
  expect([box.x, Math.round(box.width), Math.round(box.y + box.height)]).toEqual([0, view.width, view.height])
  for (const target of [...(await card.getByRole('button').all()), ...(await card.getByRole('radio').all())]) {
    const { width, height } = (await target.boundingBox())!
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
  }
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
  await card.getByRole('radio', { name: 'Very satisfied' }).tap()
  await card.getByRole('button', { name: 'Send' }).tap()
  await expect(page.locator('earshot-root').getByText('Thank you.')).toBeVisible()
  await expect
    .poll(async () => (await shop.responses()).map(({ answers, context }) => [answers.score, context.device]))
    .toEqual([[5, 'mobile']])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(view.width)
})

test('the eleven cells of an NPS wrap six and five, and the page behind stays usable', async ({ page }) => {
  await page.goto(`${shop.url}/shop/account.html`)
  await page.locator('#export-report').tap()
  const radios = page.locator('earshot-root').getByRole('radio')
  await expect(radios).toHaveCount(11)
  await page.waitForTimeout(400)
  const rows = new Set(await radios.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().y))))
  expect(rows.size).toBe(2)
  await page.getByRole('link', { name: 'Teas', exact: true }).tap()
  await expect(page).toHaveURL(/\/shop\/$/)
})
