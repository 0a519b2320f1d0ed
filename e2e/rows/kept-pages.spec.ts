import { html } from '../support/test'
import { answer, expect, pending, test } from './row'

// The browser's own default, which the tests' tool switches off: a page that was left is kept whole.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
})

test('C9: a kept page that comes back sends what waits, once', async ({ page, row }) => {
  const { hostile, site, open, stored } = await row({ pages: { '/two': html('', '') } })
  await page.addInitScript(() =>
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { isKept: persisted })),
  )
  await open(page)
  hostile.behaves({ kind: 'reset', isCommitted: false })
  await answer(page, 1)
  await expect.poll(() => hostile.requests.length).toBeGreaterThan(0)
  await page.waitForLoadState('networkidle')
  await page.goto(`${site.origin}/two`)
  const before = hostile.requests.length
  hostile.behaves({ kind: 'pass' })
  await page.evaluate(() => history.back())
  await expect.poll(() => page.evaluate(() => (window as unknown as { isKept?: boolean }).isKept)).toBe(true)
  await expect.poll(stored, { timeout: 15_000 }).toEqual(['completed {"effort":1}'])
  await expect.poll(() => pending(page)).toBe(0)
  expect(hostile.requests.length - before).toBe(1)
})

test('B12: a page that is kept or dropped while it sends hinders no other tab', async ({ context, page, row }) => {
  const { hostile, site, open, stored } = await row({ pages: { '/two': html('', '') } })
  await open(page)
  hostile.behaves({ kind: 'hang', isCommitted: true })
  await answer(page, 6)
  await expect.poll(() => hostile.requests.length).toBeGreaterThan(0)
  await page.goto(`${site.origin}/two`)
  hostile.behaves({ kind: 'pass' })
  const other = await context.newPage()
  await open(other)
  await expect.poll(() => other.evaluate(() => window.earshot!.flush().then(({ pending: left }) => left))).toBe(0)
  expect(await stored()).toEqual(['completed {"effort":6}'])
  await page.evaluate(() => history.back())
  // On its way back the page can't be asked.
  await expect.poll(() => page.evaluate(() => window.earshot?.pending?.()).catch(() => 'on its way')).toBe(0)
  expect(await stored()).toEqual(['completed {"effort":6}'])
})
