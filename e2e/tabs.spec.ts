import { countOf, listenIn } from './support/heard'
import { config, csat, expect, nps, prompt, test, track } from './support/test'

test('five tabs get the moment at once: one prompt, one response, and the others stay empty', async ({
  context,
  visit,
}) => {
  const { collector, open, troubles } = await visit({ config: config([csat], { pacing: {} }) })
  const pages = await Promise.all(Array.from({ length: 5 }, () => context.newPage()))
  for (const page of pages) {
    await listenIn(page)
    await open(page)
  }
  await Promise.all(pages.map((page) => track(page, 'order_placed')))
  const shown = () => Promise.all(pages.map((page) => countOf(page, 'shown')))
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
  await expect.poll(async () => sum(await shown())).toBe(1)
  await expect
    .poll(async () => sum(await Promise.all(pages.map((page) => countOf(page, 'held')))))
    .toBeGreaterThanOrEqual(4)
  const page = pages[(await shown()).indexOf(1)]!
  await prompt(page).getByRole('radio').nth(4).check()
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect.poll(async () => (await collector.responses()).map(({ status }) => status)).toEqual(['completed'])

  for (const other of pages.filter((one) => one !== page)) {
    await other.bringToFront()
    await track(other, 'order_placed')
    await other.waitForTimeout(600)
    await expect(prompt(other)).toHaveCount(0)
  }
  expect(sum(await shown())).toBe(1)
  expect(await collector.responses()).toHaveLength(1)
  expect(troubles.exceptions).toEqual([])
})

test('a survey that is asked once is not asked again after a reload, answered or not', async ({ page, visit }) => {
  const { open } = await visit({
    config: config([
      { ...nps, id: 'answered', moment: 'first', frequency: 'once' },
      { ...nps, id: 'dismissed', moment: 'second', frequency: 'once' },
    ]),
  })
  await listenIn(page)
  await open(page)
  await track(page, 'first')
  await prompt(page).getByRole('radio').nth(9).check()
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect.poll(() => countOf(page, 'completed', 'answered')).toBe(1)
  await page.reload()
  await open(page)
  await track(page, 'second')
  await prompt(page).getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => countOf(page, 'dismissed', 'dismissed')).toBe(1)
  await page.reload()
  await open(page)
  await track(page, 'first')
  await track(page, 'second')
  await expect.poll(() => countOf(page, 'held')).toBe(2)
  await page.waitForTimeout(600)
  await expect(prompt(page)).toHaveCount(0)
  expect(await countOf(page, 'shown')).toBe(0)
})

test('a copied tab does not show the prompt of the one it was copied from, open or answered', async ({
  context,
  page,
  visit,
}) => {
  const { collector, open, site, troubles } = await visit()
  await open(page)
  await track(page, 'report_exported')
  await prompt(page).getByRole('radio').nth(8).check()
  // What is opened from a page begins with a copy of what the tab keeps.
  const [copy] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate((url) => void window.open(url), site.origin),
  ])
  await listenIn(copy)
  await copy.waitForFunction(() => typeof window.earshot?.track === 'function')
  expect(await copy.evaluate(() => sessionStorage.getItem('earshot/shop'))).toContain('"run"')
  await copy.waitForTimeout(3000)
  await expect(prompt(copy)).toHaveCount(0)
  await page.bringToFront()
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect(prompt(page)).toContainText('Thank you')
  await copy.bringToFront()
  await copy.reload()
  await copy.waitForTimeout(1500)
  await expect(prompt(copy)).toHaveCount(0)
  await expect.poll(async () => (await collector.responses()).map(({ answers }) => answers)).toEqual([{ score: 8 }])
  expect(troubles.exceptions).toEqual([])
})
