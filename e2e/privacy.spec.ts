import type { Frame, Page } from '@playwright/test'
import { STRICT_CSP } from './support/site'
import { config, csat, expect, html, nps, prompt, test, track } from './support/test'

/** Everything of a page's origin that outlives the page. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    cookies: document.cookie,
  }))
const nothing = { local: [], session: [], databases: [], caches: [], cookies: '' }

/** The browser asks not to be recognised. */
const ask = (page: Page, signal: 'globalPrivacyControl' | 'doNotTrack') =>
  page.addInitScript((name) => {
    const value = name === 'doNotTrack' ? '1' : true
    Object.defineProperty(Navigator.prototype, name, { get: () => value })
  }, signal)

async function answer(page: Page) {
  await track(page, 'report_exported')
  await prompt(page).getByRole('radio').nth(9).check()
  await prompt(page).getByRole('button', { name: 'Send' }).click()
}

test('T9 consent that is withdrawn closes the prompt, wipes what is kept, and cancels what was to be sent, in every tab', async ({
  page,
  context,
  visit,
}) => {
  const { open, site, troubles } = await visit({ config: config([csat, nps]) })
  site.behaves('error')
  await open(page)
  const other = await context.newPage()
  await open(other)
  await other.evaluate(() => sessionStorage.setItem('of-the-host', '1'))
  await other.evaluate(() => localStorage.setItem('of-the-host', '1'))
  await track(page, 'report_exported')
  await prompt(page).getByRole('radio').nth(3).check()
  await expect.poll(async () => (await kept(page)).databases).toHaveLength(1)
  await expect.poll(() => site.posts.length).toBeGreaterThan(0)

  await page.evaluate(() => window.earshot!.consent('denied'))
  await expect(prompt(page)).toHaveCount(0)
  await expect.poll(() => kept(page)).toEqual({ ...nothing, local: ['of-the-host'] })
  await expect.poll(() => kept(other)).toEqual({ ...nothing, local: ['of-the-host'], session: ['of-the-host'] })
  const sent = site.posts.length
  site.behaves('pass')
  for (const one of [page, other]) {
    await track(one, 'report_exported')
    await one.evaluate(() => window.earshot!.flush())
    await one.evaluate(() => dispatchEvent(new Event('online')))
  }
  await page.waitForTimeout(3000)
  expect(site.posts).toHaveLength(sent)
  await page.reload()
  await other.close()
  expect((await kept(page)).session).toEqual(expect.not.arrayContaining(['of-the-host']))
  expect(troubles.exceptions).toEqual([])
  expect(troubles.violations).toEqual([])
})

test('T9 consent that is given again begins as on a new device', async ({ page, visit }) => {
  const { open, collector } = await visit({ config: config([nps]) })
  await open(page)
  await answer(page)
  await expect.poll(async () => (await collector.responses()).length).toBe(1)
  await page.evaluate(() => window.earshot!.consent('denied'))
  await expect.poll(() => kept(page)).toEqual(nothing)
  await page.evaluate(() => window.earshot!.consent('granted'))
  await expect(prompt(page)).toHaveCount(0)
  await answer(page)
  await expect
    .poll(async () => (await collector.responses()).filter(({ status }) => status === 'completed').length)
    .toBe(2)
  const [first, second] = await collector.responses()
  expect(first!.client.id).not.toBe(second!.client.id)
  expect(first!.person.anonymousId).not.toBe(second!.person.anonymousId)
})

test('T9 consent that was granted can be withdrawn without a network: what wipes has been fetched by then', async ({
  page,
  context,
  visit,
}) => {
  const { open } = await visit({ config: config([nps], { consent: 'pending' }) })
  const wipes = page.waitForRequest('**/earshot-privacy.js')
  await open(page)
  await page.evaluate(() => window.earshot!.consent('granted'))
  await (await wipes).response()
  await expect.poll(async () => (await kept(page)).databases).toHaveLength(1)
  await context.setOffline(true)
  await page.evaluate(() => window.earshot!.consent('denied'))
  await expect.poll(() => kept(page)).toEqual(nothing)
})

test('storage: "memory" writes nothing at all, and answers arrive', async ({ page, visit }) => {
  const { open, collector } = await visit({ config: config([nps], { storage: 'memory' }) })
  await page.addInitScript(() => {
    const writes: string[] = []
    Object.assign(window, { writes })
    const { setItem } = Storage.prototype
    Storage.prototype.setItem = function (key, value) {
      writes.push(key)
      setItem.call(this, key, value)
    }
    const { open: openDatabase } = IDBFactory.prototype
    IDBFactory.prototype.open = function (...given) {
      writes.push(`database ${given[0]}`)
      return openDatabase.apply(this, given)
    }
  })
  await open(page)
  await answer(page)
  await expect.poll(async () => (await collector.responses()).map(({ status }) => status)).toEqual(['completed'])
  expect(await kept(page)).toEqual(nothing)
  expect(await page.evaluate(() => (window as unknown as { writes: string[] }).writes)).toEqual([])
})

test('storage: "session" survives a reload, writes nowhere else, and leaves nothing when the tab is closed', async ({
  page,
  context,
  visit,
}) => {
  const { open, collector, site } = await visit({
    config: config([nps], { storage: 'session' }),
    pages: { '/plain.html': '<!doctype html><title>Plain</title>' },
  })
  await open(page)
  site.behaves('cut')
  await answer(page)
  await expect.poll(() => page.evaluate(() => window.earshot!.pending())).toBe(1)
  const now = await kept(page)
  expect(now).toMatchObject({ local: [], databases: [], caches: [], cookies: '' })
  expect(now.session.length).toBeGreaterThan(1)
  site.behaves('pass')
  await page.reload()
  await page.waitForFunction(() => typeof window.earshot?.track === 'function')
  const statuses = async () => {
    // Word that the network is back lifts the wait.
    await page.evaluate(() => dispatchEvent(new Event('online')))
    return (await collector.responses()).map(({ status }) => status)
  }
  await expect.poll(statuses).toEqual(['completed'])
  await page.close()
  const next = await context.newPage()
  await next.goto(`${site.origin}/plain.html`)
  expect(await kept(next)).toEqual(nothing)
})

for (const signal of ['globalPrivacyControl', 'doNotTrack'] as const)
  test(`${signal}: the response names nobody, and no third party gets it`, async ({ page, visit }) => {
    const elsewhere = 'https://elsewhere.example/v1/responses'
    const { open, collector } = await visit({
      config: config([nps], { collector: [{ url: '/v1/responses', key: 'pk_demo' }, { url: elsewhere }] }),
    })
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await ask(page, signal)
    await open(page)
    await page.evaluate(() => {
      window.earshot!.identify('u_1', { plan: 'pro' }, { token: 'a.b.c' })
      window.earshot!.account('a_1')
    })
    await answer(page)
    await expect.poll(async () => (await collector.responses()).map(({ status }) => status)).toEqual(['completed'])
    const [response] = await collector.responses()
    expect(response!.person).toEqual({ traits: { plan: 'pro' } })
    expect(requests.filter((url) => url.startsWith(elsewhere))).toEqual([])
    await expect.poll(() => page.evaluate(() => window.earshot!.pending())).toBe(0)
  })

test('gpc: "suppress" asks nobody who asks not to be recognised; "ignore" makes no difference', async ({
  page,
  context,
  visit,
}) => {
  const pages = { '/ignore.json': JSON.stringify(config([nps], { gpc: 'ignore' })) }
  const { open, collector, site } = await visit({ config: config([nps], { gpc: 'suppress' }), pages })
  await ask(page, 'globalPrivacyControl')
  await open(page)
  await track(page, 'report_exported')
  const rule = () =>
    page.evaluate(() => window.earshot!.explain('nps')[0]?.checks.find((check) => check.rule === 'privacy')?.ok)
  await expect.poll(rule).toBe(false)
  await expect(prompt(page)).toHaveCount(0)

  const other = await context.newPage()
  await ask(other, 'globalPrivacyControl')
  await other.route('**/surveys.json', (route) => route.fulfill({ body: pages['/ignore.json'] }))
  await other.goto(`${site.origin}/`)
  await other.waitForFunction(() => typeof window.earshot?.track === 'function')
  await other.evaluate(() => window.earshot!.identify('u_1'))
  await answer(other)
  await expect.poll(async () => (await collector.responses()).map(({ person }) => person.id)).toEqual(['u_1'])
})

test('T9 nothing of the page goes along but its path, and that as a kind of page; own words go without what names people', async ({
  page,
  visit,
}) => {
  const secret = 'S3cretValue'
  const { open, site } = await visit({
    config: config([
      { id: 'words', moment: 'report_exported', questions: [{ id: 'why', type: 'text', text: 'Why?' }] },
    ]),
    pages: {
      '/users/ann@example.org/9876543': `<!doctype html><html lang="en"><head><title>${secret}</title><script async src="/earshot.js" data-config="/surveys.json"></script></head><body><form><input name="x" value="${secret}"></form></body></html>`,
    },
  })
  await open(page, `/users/ann@example.org/9876543?q=${secret}#${secret}`)
  await track(page, 'report_exported')
  await prompt(page).getByRole('textbox').fill('Call +49 30 1234567 or ann@example.org, card 4111 1111 1111 1111')
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect.poll(() => site.posts.some(({ body }) => body.includes('"completed"'))).toBe(true)
  for (const { body } of site.posts) {
    expect(body).not.toContain(secret)
    expect(body).not.toContain('example.org')
    expect(body).not.toMatch(/30[ -]?1234567/)
    // The whole of the card number, however it is written: four digits alone turn up in a hash by chance.
    expect(body).not.toMatch(/4111[ -]?1111/)
  }
  const { responses } = JSON.parse(site.posts.at(-1)!.body)
  expect(responses[0].context.path).toBe('/users/:id/:id')
  expect(responses[0].answers.why).toBe('Call [phone] or [email], card [card]')
})

test('one person, then another on the same device: nothing of the first goes with the second', async ({
  page,
  visit,
}) => {
  const { open, collector, site } = await visit({
    config: config([{ ...nps, frequency: { every: '0s', max: 9 } }]),
  })
  site.behaves('error')
  await open(page)
  await page.evaluate(() => window.earshot!.identify('ann', { plan: 'pro' }, { token: 'of.ann.x' }))
  await answer(page)
  await prompt(page).getByRole('button', { name: 'Close' }).click()
  await page.evaluate(() => window.earshot!.reset())
  await page.evaluate(() => window.earshot!.identify('bob', {}, { token: 'of.bob.x' }))
  await expect(prompt(page)).toHaveCount(0)
  await answer(page)
  site.behaves('pass')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect
    .poll(async () => (await collector.responses()).map(({ person }) => person.id).sort())
    .toEqual(['ann', 'bob'])
  const [ann, bob] = (await collector.responses()).sort((a, b) => (a.person.id! < b.person.id! ? -1 : 1))
  expect(ann!.person.anonymousId).not.toBe(bob!.person.anonymousId)
  expect(bob!.person.traits).toEqual({})
  for (const { body } of site.posts) {
    const { token, responses } = JSON.parse(body) as { token?: string; responses: { person: { id?: string } }[] }
    for (const { person } of responses) if (token) expect(token).toBe(`of.${person.id}.x`)
  }
})

test('a frame of the page’s own origin in the same tab takes nothing away from it', async ({ page, visit }) => {
  const { open, site } = await visit({
    config: config([nps]),
    pages: { '/': html('<iframe src="/frame" title="Frame"></iframe>'), '/frame': html() },
    csp: STRICT_CSP.replace("img-src 'self'", "img-src 'self'; frame-src 'self'"),
  })
  await open(page)
  const frame = page.frame({ url: `${site.origin}/frame` })!
  const explained = (one: Page | Frame) => one.evaluate(() => window.earshot?.explain().length)
  // Both write their visit to the storage that they share, and each hears of it.
  for (const one of [page, frame, page]) {
    await expect.poll(() => explained(one)).toBe(1)
    await one.evaluate(() => dispatchEvent(new Event('pagehide')))
  }
  await frame.evaluate(() => location.reload())
  await page.waitForTimeout(500)
  await expect.poll(() => explained(page)).toBe(1)
  await expect.poll(() => explained(page.frame({ url: `${site.origin}/frame` })!)).toBe(1)
})
