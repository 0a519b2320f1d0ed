import { ces, config, csat, nps } from '../support/test'
import type { Tab } from './engine'
import { click, expectInPrompt } from './in-prompt'
import { expect, poll, stored, test, track, troubles } from './test'

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

/** The keys of all rows in all databases; a database without rows tells nothing of anybody. */
const rows = (tab: Tab) =>
  tab.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const found: string[] = []
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name!))
      for (const store of database.objectStoreNames) {
        const keys = await done(database.transaction(store).objectStore(store).getAllKeys())
        found.push(...keys.map((key) => `${name} ${store} ${key}`))
      }
      database.close()
    }
    return found
  })

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

test('consent that is withdrawn: the prompt goes, nothing of ours is left, nothing more is sent', async ({
  tab,
  visit,
}) => {
  const here = await visit({ config: config([csat, nps, ces], { consent: 'pending' }) })
  await here.open(tab)
  // What is the page's own stays.
  await tab.evaluate(() => {
    localStorage.setItem('theirs', '1')
    sessionStorage.setItem('theirs', '1')
  })
  await tab.evaluate(() => window.earshot!.consent('granted'))
  await track(tab, 'report_exported')
  await expectInPrompt(tab, '[part=card]')
  await click(tab, 'label:nth-of-type(8)')
  await click(tab, '.main')
  await poll(() => stored(here)).toEqual([{ survey: 'nps', status: 'completed', answers: { score: 7 } }])
  await click(tab, '.close')
  await expectInPrompt(tab, '[part=card]', 0)
  // One more is open and waits to be sent.
  here.site.behaves('cut')
  await track(tab, 'ticket_closed')
  await expectInPrompt(tab, 'label', 7)
  await click(tab, 'label:nth-of-type(2)')

  await tab.evaluate(() => window.earshot!.consent('denied'))
  await expectInPrompt(tab, '[part=card]', 0)
  await poll(async () => ({ ...(await kept(tab)), rows: await rows(tab) })).toEqual({
    ...NOTHING,
    local: ['theirs'],
    session: ['theirs'],
    databases: expect.anything(),
    rows: [],
  })
  here.site.behaves('pass')
  const { length } = here.site.requests
  await track(tab, 'order_placed')
  // Nothing tells that nothing will come.
  await new Promise((resolve) => setTimeout(resolve, 1500))
  await expectInPrompt(tab, '[part=card]', 0)
  expect(here.site.requests.slice(length)).toEqual([])
  expect(await rows(tab)).toEqual([])
  expect(await troubles(tab)).toEqual([])
})
