import { html } from '../support/test'
import { answer, backOnline, copies, expect, pending, send, test } from './row'

const TABS = 20

test('B1: twenty tabs send at once: each revision goes out once', async ({ context, page, row }) => {
  const { hostile, open, stored, exceptions } = await row()
  await open(page)
  hostile.behaves({ kind: 'reset', isCommitted: false })
  for (const effort of [1, 2, 3]) await answer(page, effort)
  await expect.poll(() => hostile.requests.length).toBeGreaterThan(0)
  const pages = await Promise.all(Array.from({ length: TABS }, () => context.newPage()))
  for (const one of pages) await open(one)
  const before = hostile.requests.length
  hostile.behaves({ kind: 'pass' })
  await Promise.all(pages.map(backOnline))
  await expect.poll(() => pending(page)).toBe(0)
  expect(await stored()).toEqual([1, 2, 3].map((effort) => `completed {"effort":${effort}}`))
  const healed = copies({ ...hostile, requests: hostile.requests.slice(before) })
  const sum = [...healed.values()].reduce((total, count) => total + count, 0)
  expect(sum / healed.size).toBeLessThanOrEqual(1.05)
  expect(exceptions).toEqual([])
})

test('B2: the tab that sends crashes: another one takes over', async ({ context, page, row }) => {
  const { hostile, open, stored } = await row()
  await open(page)
  const other = await context.newPage()
  await open(other)
  hostile.behaves({ kind: 'hang', isCommitted: false })
  await send(page, 4)
  await expect.poll(() => hostile.requests.length).toBeGreaterThan(0)
  hostile.behaves({ kind: 'pass' })
  const session = await context.newCDPSession(page)
  // The page is gone before it can answer.
  void session.send('Page.crash').catch(() => undefined) // nobody is left to answer
  await page.waitForEvent('crash')
  await expect.poll(() => other.evaluate(() => window.earshot!.flush().then(({ pending: left }) => left))).toBe(0)
  await expect.poll(stored).toEqual(['completed {"effort":4}'])
  expect(await pending(other)).toBe(0)
})

test('B5: the lock is stolen while its holder sends: what comes back still counts', async ({ context, page, row }) => {
  const { hostile, open, stored, exceptions } = await row()
  await open(page)
  const thief = await context.newPage()
  await open(thief)
  hostile.behaves({ kind: 'delay', delayMs: 1500 })
  await send(page, 5)
  await expect.poll(() => hostile.requests.length).toBeGreaterThan(0)
  await thief.evaluate(async () => {
    const { held } = await navigator.locks.query()
    const names = held!.map(({ name }) => name!).filter((name) => name.includes('/send/'))
    await Promise.all(names.map((name) => navigator.locks.request(name, { steal: true }, () => undefined)))
    if (!names.length) throw Error('nobody held the lock')
  })
  await expect.poll(() => pending(page)).toBe(0)
  expect(await stored()).toEqual(['completed {"effort":5}'])
  expect(exceptions).toEqual([])
})

for (const [title, missing] of [
  ['B6: without locks two tabs send all the same, and each response is stored once', 'locks'],
  ['B11: without BroadcastChannel two tabs send all the same, and each response is stored once', 'BroadcastChannel'],
] as const)
  test(title, async ({ context, page, row }) => {
    await context.addInitScript((name) => {
      const owner = name === 'locks' ? Navigator.prototype : window
      Object.defineProperty(owner, name, { value: undefined })
    }, missing)
    const { hostile, open, stored, exceptions } = await row()
    await open(page)
    const other = await context.newPage()
    await open(other)
    hostile.behaves({ kind: 'reset', isCommitted: true }, { kind: 'pass' })
    await answer(page, 2)
    await answer(other, 6)
    await Promise.all([page, other].map(backOnline))
    await expect.poll(() => pending(page), { timeout: 15_000 }).toBe(0)
    expect(await stored()).toEqual(['completed {"effort":2}', 'completed {"effort":6}'])
    expect(exceptions).toEqual([])
  })

test('B10: two instances on one page share what waits, and each response is stored once', async ({ page, row }) => {
  const second = `import { createEarshot } from '/index.js'
    window.second = createEarshot(fetch('/surveys.json').then((reply) => reply.json()))`
  const { hostile, open, stored, exceptions } = await row({
    pages: { '/two': html('<script type="module" src="/two.js"></script>'), '/two.js': second },
  })
  await open(page, '/two')
  await page.waitForFunction(() => 'second' in window)
  hostile.behaves({ kind: 'reset', isCommitted: false }, { kind: 'pass' })
  await page.evaluate(() => window.earshot!.hold())
  await page.evaluate(() => (window as unknown as { second: Window['earshot'] }).second!.track('ticket_closed'))
  await page.locator('earshot-root').getByRole('radio').nth(2).check()
  await page.locator('earshot-root').getByRole('button', { name: 'Send' }).click()
  await expect.poll(() => hostile.requests.length).toBeGreaterThan(0)
  await backOnline(page)
  await expect.poll(() => pending(page), { timeout: 15_000 }).toBe(0)
  expect(await stored()).toEqual(['completed {"effort":3}'])
  expect(exceptions).toEqual([])
})

test('B13: in a service worker Earshot does nothing, so that beside it a page sends each revision once', async ({
  page,
  row,
}) => {
  const worker = `import { createEarshot } from '/index.js'
    const done = fetch('/surveys.json').then((reply) => reply.json()).then(async (config) => {
      const earshot = createEarshot(config)
      earshot.track('ticket_closed')
      return { flushed: await earshot.flush(), pending: await earshot.pending(), shown: await earshot.show('ces') }
    })
    addEventListener('message', ({ source }) => done.then((told) => source.postMessage(told), (thrown) => source.postMessage(String(thrown))))`
  const { hostile, open, stored, exceptions } = await row({
    // A page that registers a service worker by its address asks for no trusted types.
    csp: "default-src 'self'; style-src 'self'",
    pages: { '/worker.js': worker },
  })
  await open(page)
  hostile.behaves({ kind: 'reset', isCommitted: false })
  await answer(page, 4)
  await expect.poll(() => hostile.requests.length).toBeGreaterThan(0)
  const before = hostile.requests.length
  hostile.behaves({ kind: 'pass' })
  const told = await page.evaluate(async () => {
    const { active, installing, waiting } = await navigator.serviceWorker.register('/worker.js', { type: 'module' })
    const heard = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('message', ({ data }) => resolve(data)),
    )
    navigator.serviceWorker.startMessages()
    ;(active ?? installing ?? waiting)!.postMessage('tell')
    return heard
  })
  expect(told).toMatchObject({ flushed: { sent: 0, pending: 0 }, pending: 0, shown: { shown: false } })
  await backOnline(page)
  await expect.poll(() => pending(page)).toBe(0)
  expect(await stored()).toEqual(['completed {"effort":4}'])
  const healed = copies({ ...hostile, requests: hostile.requests.slice(before) })
  expect([...healed.values()].every((count) => count === 1)).toBe(true)
  expect(exceptions).toEqual([])
})
