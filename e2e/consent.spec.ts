import { listenIn } from './support/heard'
import { config, csat, expect, nps, prompt, test, track } from './support/test'

/** Everything of a page's origin that outlives the page. */
const kept = (page: Parameters<typeof prompt>[0]) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    cookies: document.cookie,
  }))
const nothing = { local: [], session: [], databases: [], caches: [], cookies: '' }

test('before consent nothing is kept and nothing is sent; then the calls are played in order', async ({
  page,
  visit,
}) => {
  const { collector, open, site } = await visit({ config: config([csat, nps], { consent: 'pending' }) })
  const requests: string[] = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  await listenIn(page)
  await open(page)
  await page.evaluate(() => {
    window.earshot!.identify('u_1', { plan: 'pro' })
    window.earshot!.track('report_exported')
  })
  await page.waitForTimeout(1500)
  expect(await kept(page)).toEqual(nothing)
  expect(requests).toEqual(['/', '/earshot.js', '/surveys.json'])
  expect(site.posts).toEqual([])
  await expect(prompt(page)).toHaveCount(0)

  await page.evaluate(() => window.earshot!.consent('granted'))
  await prompt(page).getByRole('radio').nth(7).check()
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect.poll(async () => (await collector.responses()).map(({ status }) => status)).toEqual(['completed'])
  const [response] = await collector.responses()
  expect(response).toMatchObject({
    survey: 'nps',
    answers: { score: 7 },
    consent: 'granted',
    person: { id: 'u_1', traits: { plan: 'pro' } },
  })
  expect((await kept(page)).databases).toHaveLength(1)
})

test('consent that is denied: nothing is kept, nothing is sent, and every call is safe', async ({ page, visit }) => {
  const { open, site, troubles } = await visit({ config: config([nps], { consent: 'pending' }) })
  await open(page)
  await page.evaluate(() => window.earshot!.consent('denied'))
  await track(page, 'report_exported')
  await page.waitForTimeout(1000)
  expect(await kept(page)).toEqual(nothing)
  expect(site.posts).toEqual([])
  await expect(prompt(page)).toHaveCount(0)
  expect(troubles).toEqual({ exceptions: [], violations: [], messages: [] })
})
