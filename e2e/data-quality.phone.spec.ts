import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { startCollector, type TestCollector } from './support/collector'
import { config } from './support/test'

let collector: TestCollector
test.beforeEach(async () => {
  collector = await startCollector(config())
})
test.afterEach(() => collector.kill())

const response = (seq: number) => ({
  ...{ id: `r${seq}`, rev: 1, project: 'shop', survey: 'nps', surveyVersion: 1, wave: null, status: 'completed' },
  ...{
    answers: { score: 9 },
    asked: { score: { type: 'nps', min: 0, max: 10 } },
    journey: {},
    person: {},
    context: {},
  },
  ...{ shownAt: new Date().toISOString(), updatedAt: new Date().toISOString(), sampling: { rate: 1 } },
  ...{ consent: 'granted', client: { id: 'device', seq }, sdk: 'earshot/1.0.0', test: false },
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`the report says what has not come, on a phone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(`${collector.url}/`)
    const section = page.getByRole('region', { name: 'Data quality' })
    await expect(section).toContainText('No response has come yet.')
    await expect(section.getByRole('table')).toHaveCount(0)

    const last = response(5)
    const responses = [response(1), response(2), last, last]
    await fetch(`${collector.url}/v1/responses`, {
      method: 'POST',
      body: JSON.stringify({ earshot: 1, key: 'pk_demo', batch: 'b', responses }),
    })
    await expect(section).toContainText('3 of 5 responses that 1 device made have come. 2 may still come.')
    await expect(section.getByRole('row', { name: 'Awaited' }).getByRole('cell')).toHaveText('2')
    await expect(section.getByRole('row', { name: 'Duplicates' }).getByRole('cell')).toHaveText('1')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(page.viewportSize()!.width)
    const { violations } = await new AxeBuilder({ page }).include('.data-quality').analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  })
