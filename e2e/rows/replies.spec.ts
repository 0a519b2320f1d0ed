import { config, html } from '../support/test'
import { AGAIN, answer, backOnline, expect, pending, test } from './row'

test('D5: a portal, a login and a 511 acknowledge nothing', async ({ page, row }) => {
  const { hostile, open, stored } = await row({ violations: 'wanted' })
  await open(page)
  hostile.behaves(
    { kind: 'portal' },
    { kind: 'redirect', status: 302 },
    { kind: 'status', status: 511, retryAfter: '3', isCommitted: false },
    { kind: 'pass' },
  )
  await answer(page, 5)
  await expect.poll(() => hostile.requests.length, { timeout: 15_000 }).toBe(3)
  expect(await pending(page)).toBe(1)
  expect(await stored()).toEqual([])
  await expect
    .poll(() => page.evaluate(() => window.earshot!.flush().then(({ pending: left }) => left)), { timeout: 30_000 })
    .toBe(0)
  expect(await stored()).toEqual(['completed {"effort":5}'])
  expect(hostile.requests.map(({ fault }) => fault.kind)).toEqual(['portal', 'redirect', 'status', 'pass'])
})

for (const reason of ['blockedbyclient', 'namenotresolved', 'connectionrefused', 'addressunreachable'] as const)
  test(`D14: nothing is dropped when the request fails with ${reason} though the browser is online`, async ({
    page,
    row,
  }) => {
    const { open, stored, exceptions } = await row()
    await open(page)
    await page.route('**/v1/responses', (route) => route.abort(reason))
    await answer(page, 4)
    expect(await page.evaluate(() => navigator.onLine)).toBe(true)
    expect(await pending(page)).toBe(1)
    await page.unroute('**/v1/responses')
    await backOnline(page)
    await expect.poll(() => pending(page), { timeout: 15_000 }).toBe(0)
    expect(await stored()).toEqual(['completed {"effort":4}'])
    expect(exceptions).toEqual([])
  })

test('D14: a collector that forgot its CORS headers loses nothing once it has them', async ({ page, row }) => {
  const { hostile, open, stored } = await row({ violations: 'wanted' })
  await open(page)
  await page.route('**/v1/responses', async (route) => {
    // The reply of another origin that does not allow this one is no reply to the page.
    await route.fulfill({ status: 302, headers: { location: `${hostile.url}/v1/responses` } })
  })
  await answer(page, 2)
  expect(await pending(page)).toBe(1)
  await page.unroute('**/v1/responses')
  await backOnline(page)
  await expect
    .poll(() => page.evaluate(() => window.earshot!.flush().then(({ pending: left }) => left)), { timeout: 15_000 })
    .toBe(0)
  expect(await stored()).toEqual(['completed {"effort":2}'])
})

test('D22: no request needs a preflight', async ({ page, row }) => {
  const methods: string[] = []
  page.on('request', (request) => request.url().includes('/v1/') && methods.push(request.method()))
  const { site, open, stored } = await row()
  await open(page)
  await answer(page, 6)
  await expect.poll(stored).toEqual(['completed {"effort":6}'])
  expect(new Set([...methods, ...site.posts.map(({ method }) => method)])).toEqual(new Set(['POST']))
})

test("G5: the page's policy blocks the collector: the host hears of it, and nothing is dropped", async ({
  page,
  row,
}) => {
  const blocked = html(
    '',
    `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'"><script async src="/earshot.js" data-config="/surveys.json"></script>`,
  )
  const { hostile, site, open, stored, exceptions } = await row({
    csp: "default-src 'self'; connect-src *",
    violations: 'wanted',
    pages: { '/blocked': blocked },
  })
  // The collector is on another origin than the page.
  const surveys = JSON.stringify(config(AGAIN, { collector: { url: `${hostile.url}/v1/responses`, key: 'pk_demo' } }))
  await page.route('**/surveys.json', (route) => route.fulfill({ contentType: 'application/json', body: surveys }))
  await page.addInitScript(() =>
    addEventListener('earshot:error', (event) =>
      Object.assign(window, { lastError: (event as CustomEvent<{ code: string }>).detail.code }),
    ),
  )
  await open(page, '/blocked')
  await answer(page, 3)
  await expect.poll(() => page.evaluate(() => (window as unknown as { lastError?: string }).lastError)).toBe('network')
  expect(await pending(page)).toBe(1)
  expect(hostile.requests).toEqual([])
  await open(page)
  await backOnline(page)
  await expect.poll(() => pending(page), { timeout: 15_000 }).toBe(0)
  expect(await stored()).toEqual(['completed {"effort":3}'])
  expect(exceptions).toEqual([])
  expect(site.posts).toEqual([])
})
