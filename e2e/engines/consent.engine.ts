import { config, csat, nps } from '../support/test'
import type { Tab } from './engine'
import { click, expectInPrompt } from './in-prompt'
import { expect, poll, stored, test, troubles } from './test'

/** Everything of a page's origin that outlives the page. */
const kept = (tab: Tab) =>
  tab.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    cookies: document.cookie,
  }))
const NOTHING = { local: [], session: [], databases: [], caches: [], cookies: '' }

test('before consent nothing is kept and nothing is sent; then the calls are played, in order', async ({
  tab,
  visit,
}) => {
  const here = await visit({ config: config([csat, nps], { consent: 'pending' }) })
  await here.open(tab)
  await tab.evaluate(() => {
    window.earshot!.identify('u_1', { plan: 'pro' })
    window.earshot!.track('report_exported')
  })
  // Nothing tells that nothing will come.
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(await kept(tab)).toEqual(NOTHING)
  expect([...here.site.requests].sort()).toEqual(['/', '/earshot.js', '/surveys.json', '/watch.js'])
  await expectInPrompt(tab, '[part=card]', 0)

  await tab.evaluate(() => window.earshot!.consent('granted'))
  await expectInPrompt(tab, '[part=card]')
  await click(tab, 'label:nth-of-type(8)')
  await click(tab, '.main')
  await poll(() => stored(here)).toEqual([{ survey: 'nps', status: 'completed', answers: { score: 7 } }])
  const [response] = await here.collector.responses()
  expect(response).toMatchObject({ consent: 'granted', person: { id: 'u_1', traits: { plan: 'pro' } } })
  // The control: now there is something, and this test can see it.
  const now = await kept(tab)
  expect([now.session.length, now.databases.length]).toEqual([1, 1])
  expect(await troubles(tab)).toEqual([])
})
