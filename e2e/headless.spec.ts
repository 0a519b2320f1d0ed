import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './support/test'

const folder = fileURLToPath(new URL('../examples/headless/', import.meta.url))
const read = (file: string) => readFileSync(folder + file, 'utf8')

/** The example as it is served, and the data that its module would bring along. */
const pages = Object.fromEntries(
  ['index.html', 'headless.css', ...globSync('dist/*.js', { cwd: folder })].map((file) => [
    file === 'index.html' ? '/' : `/${file}`,
    read(file),
  ]),
)

test.beforeEach(async ({ page }) => {
  // The example is for people, and no test: it would ask no browser that says it is driven.
  await page.addInitScript(() => Object.defineProperty(navigator, 'webdriver', { get: () => false }))
})

test('a page draws the run with its own markup, and nothing of the prompt is there', async ({ page, visit }) => {
  const { site, collector, troubles } = await visit({ pages })
  await page.goto(site.origin)
  await page.getByRole('button', { name: 'Export November' }).click()

  const asked = page.getByRole('region', { name: 'How likely is it that you would recommend Ledger' })
  await expect(asked.getByRole('radio', { name: '0, Not at all likely' })).toBeVisible()
  await expect(page.locator('earshot-root')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Export November' })).toBeFocused()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await asked.getByRole('button', { name: 'Next' }).click()
  await expect(asked.getByRole('alert')).toHaveText('Please answer this question.')
  await asked.getByRole('radio', { name: '9', exact: true }).check({ force: true })
  await asked.getByRole('button', { name: 'Next' }).click()
  await expect(asked.getByRole('textbox', { name: 'What is the main reason for your 9?' })).toBeFocused()
  await asked.getByRole('button', { name: 'Back' }).click()
  await expect(asked.getByRole('radio', { name: '9', exact: true })).toBeChecked()
  await asked.getByRole('button', { name: 'Next' }).click()
  await page.keyboard.type('The export is fast.')
  await asked.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Thank you.' })).toHaveText('Thank you.')

  await expect
    .poll(async () => (await collector.responses()).map(({ status, answers }) => [status, answers]))
    .toEqual([['completed', { score: 9, why: 'The export is fast.' }]])
  expect(troubles).toEqual({ exceptions: [], violations: [], messages: [] })
})

test('it is told where the answer is while the network is away', async ({ page, visit, context }) => {
  const { site, collector } = await visit({ pages })
  await page.goto(site.origin)
  await page.getByRole('button', { name: 'Export November' }).click()
  await page.getByRole('radio', { name: '3', exact: true }).check({ force: true })
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Send' }).click()
  const said = page.getByRole('status').filter({ hasText: 'Thank you.' })
  await expect(said).toHaveText('Thank you. Kept on this device. It will be sent when you are online.')
  await context.setOffline(false)
  await expect(said).toHaveText('Thank you.')
  await expect.poll(async () => (await collector.responses()).map(({ answers }) => answers)).toEqual([{ score: 3 }])
})

test('Close is as near as Send, and takes everything away', async ({ page, visit }) => {
  const { site, collector } = await visit({ pages })
  await page.setViewportSize({ width: 320, height: 568 })
  await page.goto(site.origin)
  await page.getByRole('button', { name: 'Export November' }).click()
  await expect(page.getByRole('radio')).toHaveCount(11)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('region')).toHaveCount(0)
  await expect.poll(async () => (await collector.responses()).map(({ status }) => status)).toEqual(['dismissed'])
})
