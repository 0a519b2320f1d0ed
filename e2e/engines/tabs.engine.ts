import { config, csat } from '../support/test'
import type { Tab } from './engine'
import { click, inPrompt } from './in-prompt'
import { expect, heard, poll, stored, test, track, troubles } from './test'

test('two windows get the moment at once: one prompt, one response', async ({ running, visit }) => {
  const here = await visit({ config: config([csat], { pacing: {} }) })
  const tabs = [await running.newTab(), await running.newTab()] as const
  for (const tab of tabs) await here.open(tab)
  const cards = async (tab: Tab) => (await inPrompt(tab, '[part=card]')).length
  await Promise.all(tabs.map((tab) => track(tab, 'order_placed')))
  await poll(async () => (await cards(tabs[0])) + (await cards(tabs[1]))).toBe(1)
  const asking = tabs[(await cards(tabs[0])) ? 0 : 1]
  const other = tabs[asking === tabs[0] ? 1 : 0]
  await poll(async () => (await heard(other)).includes('held')).toBe(true)

  await asking.bringToFront()
  await click(asking, 'label:nth-of-type(5)')
  await click(asking, '.main')
  await poll(() => stored(here)).toEqual([{ survey: 'checkout-csat', status: 'completed', answers: { score: 5 } }])
  await other.bringToFront()
  await track(other, 'order_placed')
  await poll(async () => (await heard(other)).filter((type) => type === 'held').length).toBe(2)
  expect(await heard(other)).not.toContain('shown')
  expect(await cards(other)).toBe(0)
  expect(await here.collector.responses()).toHaveLength(1)
  for (const tab of tabs) {
    expect(await troubles(tab)).toEqual([])
    await tab.close()
  }
})
