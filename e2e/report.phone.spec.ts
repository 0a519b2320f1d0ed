import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { type Demo, startDemo } from './support/demo'
import { reportPages } from './support/report-pages'

test.describe.configure({ mode: 'default' })

let demo: Demo | undefined
test.beforeAll(async () => {
  demo = await startDemo()
})
test.afterAll(() => demo?.stop())

for (const { query, heading, shows } of reportPages)
  test(`${heading} fits on a phone`, async ({ page }) => {
    await page.goto(`${demo?.url}/${query}`)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await expect(page.getByText(/^Reading/)).toHaveCount(0, { timeout: 90_000 })
    await expect(page.getByText(shows).first()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(page.viewportSize()!.width)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [colorScheme, id, nodes[0]?.html])).toEqual([])
    }
  })
