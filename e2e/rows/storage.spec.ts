import { html, prompt, track } from '../support/test'
import { answer, answerAsked, backOnline, expect, pending, test } from './row'

test('A6: where every storage throws, in a sandboxed frame, the host hears no exception', async ({ page, row }) => {
  const { site, exceptions } = await row({
    csp: "default-src 'self' http://localhost:*; frame-src *",
    pages: {
      '/framed': html('<button id="host">Host</button>'),
      '/outer': html('<iframe sandbox="allow-scripts" src="/framed"></iframe>', ''),
    },
  })
  await page.goto(`${site.origin}/outer`)
  const frame = page.frames().at(-1)!
  await frame.waitForFunction(() => typeof window.earshot?.track === 'function')
  const isDenied = await frame.evaluate(() => {
    try {
      return !window.sessionStorage
    } catch {
      return true // what this row is about
    }
  })
  expect(isDenied).toBe(true)
  await frame.evaluate(() => {
    window.earshot!.track('ticket_closed')
    window.earshot!.identify('u_1')
    window.earshot!.hold()()
  })
  await frame.locator('#host').click()
  await page.waitForTimeout(500)
  expect(exceptions).toEqual([])
})

test("A8: the site's data is cleared while a survey is open: the person goes on, and the answer is stored", async ({
  context,
  page,
  row,
}) => {
  const { hostile, site, open, stored, exceptions } = await row()
  await open(page)
  await answer(page, 1)
  await expect.poll(stored).toEqual(['completed {"effort":1}'])
  await track(page, 'order_placed')
  await prompt(page).getByRole('radio').nth(4).check()
  await page.waitForTimeout(200)
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: site.origin, storageTypes: 'indexeddb' })
  await page.waitForTimeout(200)
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect.poll(stored, { timeout: 15_000 }).toEqual(['completed {"effort":1}', 'completed {"score":5}'])
  const numbers = (await hostile.responses()).map(({ client }) => `${client.id} ${client.seq}`)
  expect(new Set(numbers).size).toBe(2)
  expect(exceptions).toEqual([])
})

test('A9: data cleared while offline are lost, and the gap tells so: a new device, whose first number never comes', async ({
  context,
  page,
  row,
}) => {
  const { hostile, site, open, stored } = await row()
  await open(page)
  await answer(page, 1)
  await expect.poll(stored).toEqual(['completed {"effort":1}'])
  hostile.behaves({ kind: 'reset', isCommitted: false })
  await answer(page, 2)
  await open(page)
  await expect.poll(() => pending(page)).toBe(1)
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: site.origin, storageTypes: 'indexeddb,local_storage' })
  // What was shown before is not known any more: nothing is asked, but who wants to answer can.
  await track(page, 'ticket_closed')
  await page.waitForTimeout(200)
  await answerAsked(page, 3)
  hostile.behaves({ kind: 'pass' })
  // The next page knows nothing of what was there before.
  await open(page)
  await backOnline(page)
  await expect.poll(stored).toEqual(['completed {"effort":1}', 'completed {"effort":3}'])
  await expect.poll(() => pending(page)).toBe(0)
  const [before, after] = (await hostile.responses()).map(({ client }) => client)
  expect(after!.id).not.toBe(before!.id)
  expect(await hostile.quality()).toMatchObject({ clients: 2, received: 2, awaited: 1, lost: 0 })
})

test('A14: localStorage and sessionStorage that throw cost nothing', async ({ page, row }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      })
  })
  const { open, stored, exceptions } = await row()
  await open(page)
  await answer(page, 6)
  await expect.poll(stored).toEqual(['completed {"effort":6}'])
  await expect.poll(() => pending(page)).toBe(0)
  expect(exceptions).toEqual([])
})
