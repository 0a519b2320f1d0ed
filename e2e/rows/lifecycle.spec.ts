import { prompt, track } from '../support/test'
import { answer, backOnline, copies, expect, pending, send, test } from './row'

test('C1: a tab closed right after the page said kept loses nothing', async ({ context, row }) => {
  const { hostile, open, stored } = await row()
  hostile.behaves({ kind: 'reset', isCommitted: false })
  const delays = [0, 5, 20, 50]
  for (const [i, delayMs] of delays.entries()) {
    const page = await context.newPage()
    await open(page)
    const completed = page.evaluate(
      () => new Promise<void>((resolve) => addEventListener('earshot:completed', () => resolve(), { once: true })),
    )
    await send(page, i + 1)
    await completed
    await page.waitForTimeout(delayMs)
    await page.close()
  }
  hostile.behaves({ kind: 'pass' })
  const last = await context.newPage()
  await open(last)
  await backOnline(last)
  await expect.poll(() => pending(last), { timeout: 15_000 }).toBe(0)
  expect(await stored()).toEqual(delays.map((_, i) => `completed {"effort":${i + 1}}`))
})

test('C2: a tab closed before the page said kept: the answer is there once or not at all', async ({ context, row }) => {
  const { hostile, open, stored } = await row()
  for (const effort of [1, 2, 3]) {
    const page = await context.newPage()
    await open(page)
    await track(page, 'ticket_closed')
    await prompt(page)
      .getByRole('radio')
      .nth(effort - 1)
      .check()
    await page.evaluate(() => {
      const buttons = document.querySelector('earshot-root')!.shadowRoot!.querySelectorAll('button')
      ;[...buttons].find(({ textContent }) => textContent === 'Send')!.click()
    })
    await page.close()
  }
  const last = await context.newPage()
  await open(last)
  await expect.poll(() => pending(last), { timeout: 15_000 }).toBe(0)
  const responses = await hostile.responses()
  expect(responses).toHaveLength(3)
  const answered = (await stored()).filter((line) => line.startsWith('completed'))
  expect(new Set(answered).size).toBe(answered.length)
})

for (const [where, path] of [
  ['the same origin', '/two'],
  ['another origin', 'about:blank'],
] as const)
  test(`C3: the person goes to ${where} while the answer is on its way`, async ({ page, row }) => {
    const { hostile, site, open, stored } = await row({ pages: { '/two': '<!doctype html><title>Two</title>' } })
    await open(page)
    hostile.behaves({ kind: 'delay', delayMs: 2000 }, { kind: 'pass' })
    await answer(page, 7)
    await page.goto(path.startsWith('/') ? site.origin + path : path)
    await open(page)
    await expect.poll(() => pending(page), { timeout: 15_000 }).toBe(0)
    expect(await stored()).toEqual(['completed {"effort":7}'])
  })

test('C8: the host has used up what may be sent while leaving: the answer waits and arrives once', async ({
  page,
  row,
}) => {
  const { hostile, site, open, stored, exceptions } = await row({
    pages: { '/two': '<!doctype html><title>Two</title>' },
  })
  await open(page)
  await page.route('**/v1/responses', (route) => route.abort())
  await answer(page, 3)
  await page.unroute('**/v1/responses')
  hostile.behaves({ kind: 'hang', isCommitted: false })
  const isRefused = await page.evaluate(() => {
    const body = 'x'.repeat(60 * 1024)
    navigator.sendBeacon('/v1/elsewhere', body)
    return !navigator.sendBeacon('/v1/elsewhere', body)
  })
  expect(isRefused).toBe(true)
  await page.goto(`${site.origin}/two`)
  hostile.behaves({ kind: 'pass' })
  await open(page)
  await backOnline(page)
  await expect.poll(() => pending(page), { timeout: 15_000 }).toBe(0)
  expect(await stored()).toEqual(['completed {"effort":3}'])
  expect(exceptions).toEqual([])
})

test('C10: a tab shown and hidden fifty times sends no storm', async ({ page, row }) => {
  const { hostile, open, exceptions } = await row()
  await open(page)
  hostile.behaves({ kind: 'status', status: 503, retryAfter: '600', isCommitted: false })
  await answer(page, 2)
  await expect.poll(() => hostile.requests.length).toBe(1)
  await page.waitForTimeout(300)
  await page.evaluate(async () => {
    let state = 'visible'
    Object.defineProperty(document, 'visibilityState', { get: () => state })
    for (let i = 0; i < 100; i++) {
      state = state === 'visible' ? 'hidden' : 'visible'
      document.dispatchEvent(new Event('visibilitychange'))
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })
  await page.waitForTimeout(500)
  expect(hostile.requests).toHaveLength(1)
  expect(await pending(page)).toBe(1)
  expect(exceptions).toEqual([])
})

test('C11: the host asks before its page is left, and the person stays: what is answered then is sent as ever', async ({
  page,
  row,
}) => {
  const { hostile, site, open, stored, exceptions } = await row({
    pages: { '/two': '<!doctype html><title>Two</title>' },
  })
  await open(page)
  await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()))
  hostile.behaves({ kind: 'reset', isCommitted: false })
  await answer(page, 3)
  const asked = page.waitForEvent('dialog')
  const left = page.goto(`${site.origin}/two`).then(
    () => 'left',
    () => 'stayed',
  )
  await (await asked).dismiss()
  expect(await left).toBe('stayed')
  hostile.behaves({ kind: 'pass' })
  await answer(page, 5)
  await expect.poll(() => pending(page)).toBe(0)
  expect(await stored()).toEqual(['completed {"effort":3}', 'completed {"effort":5}'])
  expect(exceptions).toEqual([])
})

test('C14: the page hands over when the window says it goes, and only then', async ({ page, row }) => {
  const { hostile, open, stored } = await row()
  await open(page)
  await track(page, 'order_placed')
  await prompt(page).getByRole('radio').nth(1).check()
  await page.evaluate(() => document.dispatchEvent(new Event('pagehide')))
  await page.waitForTimeout(200)
  expect(hostile.requests).toHaveLength(0)
  await page.evaluate(() => dispatchEvent(new Event('pagehide')))
  await expect.poll(stored).toEqual(['started {"score":2}'])
  expect([...copies(hostile).values()]).toContain(1)
})
