import { countOf, listenIn } from './support/heard'
import { config, expect, html, nps, prompt, test, track } from './support/test'

// The browser's own default, which the tests' tool switches off: a page that was left is kept whole.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
})

test('back to a page that was kept: no second moment, and the instance goes on', async ({ page, visit }) => {
  await listenIn(page)
  const { collector, open, troubles } = await visit({
    config: config([
      { ...nps, id: 'docs', moment: { page: '/docs/*' } },
      { ...nps, id: 'asked', moment: 'asked' },
    ]),
    pages: { '/docs/a': html() },
  })
  await page.addInitScript(() =>
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { isKept: persisted })),
  )
  await open(page, '/docs/a')
  await expect(prompt(page).getByRole('radiogroup')).toBeVisible()
  await prompt(page).getByRole('button', { name: 'Close' }).click()
  await expect(prompt(page)).toHaveCount(0)
  // A browser keeps no page whole that still sends something.
  await expect.poll(async () => (await collector.responses()).map(({ status }) => status)).toEqual(['dismissed'])
  await page.waitForLoadState('networkidle')
  await open(page, '/')
  // The tool's own way back waits for a load, and a kept page does not load.
  await page.evaluate(() => history.back())
  await expect.poll(() => page.evaluate(() => (window as unknown as { isKept?: boolean }).isKept)).toBe(true)
  await page.waitForTimeout(700)
  expect(await countOf(page, 'moment', 'docs')).toBe(1)
  await track(page, 'asked')
  await expect(prompt(page).getByRole('radiogroup')).toBeVisible()
  expect(await countOf(page, 'shown', 'asked')).toBe(1)
  expect(troubles.exceptions).toEqual([])
})

test('T9 back to a page that was kept while another tab withdrew consent: its prompt is gone, and nothing is kept', async ({
  context,
  page,
  visit,
}) => {
  const beside = { ...config([nps]), project: 'beside' }
  const { open, site } = await visit({
    config: config([{ ...nps, moment: 'asked' }]),
    pages: {
      '/beside.json': JSON.stringify(beside),
      '/beside': html('', '<script async src="/earshot.js" data-config="/beside.json"></script>'),
      '/plain': html('', ''),
    },
  })
  await page.addInitScript(() =>
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { isKept: persisted })),
  )
  await open(page)
  await track(page, 'asked')
  await expect(prompt(page).getByRole('radiogroup')).toBeVisible()
  await page.waitForLoadState('networkidle')
  const other = await context.newPage()
  // Rows of another project: the database stays. Without it, the browser would drop the page that it keeps.
  await open(other, '/beside')
  await open(other)
  await page.goto(`${site.origin}/plain`)
  await other.evaluate(() => window.earshot!.consent('denied'))
  const rows = () =>
    other.evaluate(async () => {
      const request = indexedDB.open('earshot')
      await new Promise((resolve) => (request.onsuccess = resolve))
      const all = request.result.transaction('rows').objectStore('rows').getAllKeys()
      await new Promise((resolve) => (all.onsuccess = resolve))
      request.result.close()
      return all.result
    })
  await expect.poll(rows).toEqual(['beside/memory'])
  await page.evaluate(() => history.back())
  const isKept = () => page.evaluate(() => (window as unknown as { isKept?: boolean }).isKept)
  // On its way back the page can't be asked.
  await expect.poll(() => isKept().catch(() => 'on its way')).toBe(true)
  await expect(prompt(page)).toHaveCount(0)
  await track(page, 'asked')
  await page.evaluate(() => dispatchEvent(new Event('pagehide')))
  await expect.poll(() => page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
  expect(await rows()).toEqual(['beside/memory'])
})
