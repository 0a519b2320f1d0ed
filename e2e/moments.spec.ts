import type { Moment } from '@earshot/schema'
import { config, expect, html, prompt, test, track } from './support/test'

const withMoment = (moment: Moment) => ({
  config: config([{ id: 'asked', moment, questions: [{ id: 'q', type: 'nps' }] }]),
})
const tall = html(
  '<button id="buy" type="button"><b>Buy</b></button><p id="plain">Nothing happens here.</p><div id="tall"></div><section id="pricing">Pricing</section><script src="/tall.js"></script>',
)
const pages = {
  '/': tall,
  '/two': html(),
  '/tall.js':
    "document.querySelector('#tall').style.height = '3000px'; document.querySelector('#pricing').style.height = '200px'",
}

test.describe('moments in a real page', () => {
  test('a click on what is within the element', async ({ page, visit }) => {
    const { open } = await visit({ ...withMoment({ click: '#buy' }), pages })
    await open(page)
    await page.locator('#plain').click()
    await page.waitForTimeout(700)
    await expect(prompt(page).getByRole('radiogroup')).toHaveCount(0)
    await page.locator('#buy b').click()
    await expect(prompt(page).getByRole('radiogroup')).toBeVisible()
  })

  test('an element in view, also one that comes later', async ({ page, visit }) => {
    const { open } = await visit({ ...withMoment({ visible: '#late', ratio: 0.5, for: '300ms' }), pages })
    await open(page)
    await page.waitForTimeout(300)
    await page.evaluate(() => {
      const late = document.createElement('div')
      late.id = 'late'
      late.style.height = '100px'
      document.querySelector('#pricing')!.append(late)
    })
    await page.waitForTimeout(700)
    await expect(prompt(page).getByRole('radiogroup')).toHaveCount(0)
    await page.locator('#late').scrollIntoViewIfNeeded()
    await expect(prompt(page).getByRole('radiogroup')).toBeVisible()
  })

  test('a share of the page scrolled', async ({ page, visit }) => {
    const { open } = await visit({ ...withMoment({ scroll: 60 }), pages })
    await open(page)
    await page.evaluate(() => scrollTo(0, 400))
    await page.waitForTimeout(500)
    await expect(prompt(page).getByRole('radiogroup')).toHaveCount(0)
    await page.evaluate(() => scrollTo(0, 2400))
    await expect(prompt(page).getByRole('radiogroup')).toBeVisible()
  })

  test('time on the page', async ({ page, visit }) => {
    const { open } = await visit({ ...withMoment({ dwell: '800ms' }), pages })
    await open(page)
    await expect(prompt(page).getByRole('radiogroup')).toBeVisible()
  })

  test('the pointer leaving through the top', async ({ page, visit }) => {
    const { open } = await visit({ ...withMoment({ exit: true }), pages })
    await open(page)
    await page.waitForTimeout(300)
    await page.evaluate(() =>
      document.documentElement.dispatchEvent(
        new MouseEvent('mouseout', { bubbles: true, clientY: -1, relatedTarget: null }),
      ),
    )
    await expect(prompt(page).getByRole('radiogroup')).toBeVisible()
  })

  test('rage: three fast clicks on what does nothing, and not on a button', async ({ page, visit }) => {
    const { open } = await visit({ ...withMoment({ rage: true }), pages })
    await open(page)
    await page.waitForTimeout(300)
    await page.locator('#buy').click({ clickCount: 3, delay: 20 })
    await page.waitForTimeout(500)
    await expect(prompt(page).getByRole('radiogroup')).toHaveCount(0)
    await page.locator('#plain').click({ clickCount: 3, delay: 20 })
    await expect(prompt(page).getByRole('radiogroup')).toBeVisible()
  })

  test('an uncaught rejection', async ({ page, visit }) => {
    const { open } = await visit({ ...withMoment({ error: true }), pages })
    await open(page)
    await page.waitForTimeout(300)
    await page.evaluate(() => void Promise.reject(Error('the page is broken')))
    await expect(prompt(page).getByRole('radiogroup')).toBeVisible()
  })

  test('a sequence over two pages, asked on the third', async ({ page, visit }) => {
    const { open } = await visit({
      ...withMoment({
        sequence: ['cart_opened', { event: 'order_placed', where: { 'event.total': { gt: 9 } } }],
        within: '10m',
        next: 'page',
      }),
      pages,
    })
    await open(page)
    await page.waitForTimeout(500)
    await track(page, 'cart_opened')
    await open(page, '/two')
    await page.waitForTimeout(500)
    await track(page, 'order_placed', { total: 10 })
    await page.waitForTimeout(700)
    await expect(prompt(page).getByRole('radiogroup')).toHaveCount(0)
    await open(page)
    await expect(prompt(page).getByRole('radiogroup')).toBeVisible()
  })

  test('a change of route by the history', async ({ page, visit }) => {
    const { open } = await visit({ ...withMoment({ page: '/docs/*' }), pages })
    await open(page)
    await page.waitForTimeout(300)
    await page.evaluate(() => history.pushState({}, '', '/docs/api'))
    await expect(prompt(page).getByRole('radiogroup')).toBeVisible()
  })

  test('a change of route in a browser that has no Navigation API, whose history is given back', async ({
    page,
    visit,
  }) => {
    const { open } = await visit({ ...withMoment({ page: '/docs/*' }), pages })
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'navigation')
      Object.assign(window, { own: [history.pushState, history.replaceState] })
    })
    await open(page)
    await page.waitForTimeout(500)
    expect(await page.evaluate(() => 'navigation' in window)).toBe(false)
    await page.evaluate(() => history.pushState({ by: 'the page' }, '', '/docs/api'))
    expect(await page.evaluate(() => [history.state, location.pathname])).toEqual([{ by: 'the page' }, '/docs/api'])
    await expect(prompt(page).getByRole('radiogroup')).toBeVisible()
    await page.evaluate(() => window.earshot!.destroy())
    const isGivenBack = await page.evaluate(() => {
      const { own } = window as unknown as { own: unknown[] }
      return history.pushState === own[0] && history.replaceState === own[1]
    })
    expect(isGivenBack).toBe(true)
  })

  test('a selector that can not be read: an error with its pointer, nothing else breaks', async ({ page, visit }) => {
    const { open, troubles } = await visit({ ...withMoment({ any: [{ click: '#buy[' }, 'order_placed'] }), pages })
    await page.addInitScript(() =>
      addEventListener('earshot:error', (event) => Object.assign(window, { told: (event as CustomEvent).detail })),
    )
    await open(page)
    await expect
      .poll(() => page.evaluate(() => (window as { told?: unknown }).told))
      .toMatchObject({ code: 'config', pointer: '/surveys/0/moment/any/0/click' })
    expect(troubles.exceptions).toEqual([])
  })
})

test('an idle page does nothing for a minute: no timer, no write, no request', async ({ page, visit }) => {
  test.setTimeout(120_000)
  const { open } = await visit()
  await page.addInitScript(() => {
    const counts = { timers: 0, writes: 0 }
    Object.assign(window, { counts })
    for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'] as const) {
      const real = window[name] as (...args: unknown[]) => unknown
      Object.assign(window, {
        [name]: (...args: unknown[]) => {
          counts.timers++
          return real(...args)
        },
      })
    }
    for (const method of ['put', 'add', 'delete'] as const) {
      const real = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest
      IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...args: unknown[]) {
        counts.writes++
        return real.apply(this, args)
      } as never
    }
  })
  await open(page)
  await page.waitForTimeout(2000)
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const before = await page.evaluate(() => ({ ...(window as unknown as { counts: object }).counts }))
  await page.waitForTimeout(60_000)
  expect(await page.evaluate(() => (window as unknown as { counts: object }).counts)).toEqual(before)
  expect(requests).toEqual([])
})

test('"shown" is on disk before the first paint: killed in the first frame, it still counts', async ({
  page,
  visit,
}) => {
  const { open, collector } = await visit({
    config: config([{ id: 'once', moment: 'x', frequency: 'once', questions: [{ id: 'q', type: 'nps' }] }]),
  })
  await open(page)
  await page.evaluate(() => {
    // The host element is there before anything is painted: at that moment the page is gone.
    new MutationObserver(() => document.querySelector('earshot-root') && location.replace('about:blank')).observe(
      document.body,
      { childList: true },
    )
    window.earshot!.track('x')
  })
  await page.waitForURL('about:blank')
  await open(page)
  await expect
    .poll(async () => (await collector.responses()).map(({ status }) => status), { timeout: 10_000 })
    .toContain('shown')
})

test('destroy() takes an open prompt away, and nothing comes after it', async ({ page, visit }) => {
  const { open } = await visit()
  await open(page)
  await track(page, 'report_exported')
  await expect(prompt(page).getByRole('radiogroup')).toBeVisible()
  await page.evaluate(() => window.earshot!.destroy())
  await expect(prompt(page)).toHaveCount(0)
  await track(page, 'report_exported')
  await page.waitForTimeout(700)
  await expect(prompt(page)).toHaveCount(0)
})
