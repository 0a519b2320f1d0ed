import { config, nps } from '../support/test'
import { click, expectInPrompt, inPrompt } from './in-prompt'
import { expect, poll, stored, test, track } from './test'

for (const [end, how] of [
  ['close', 'closed'],
  ['kill', 'killed with all its processes'],
] as const)
  test(`what is answered offline is stored once after the browser was ${how} and started again`, async ({
    start,
    visit,
  }) => {
    const here = await visit({ config: config([nps]) })
    here.site.behaves('cut')
    const before = await start()
    const tab = await before.newTab()
    await here.open(tab)
    await track(tab, 'report_exported')
    await expectInPrompt(tab, 'input[type=radio]', 11)
    await before.setOffline(true)
    await click(tab, 'label:nth-of-type(9)')
    await click(tab, '.main')
    await poll(async () => (await inPrompt(tab, '.thanks'))[0]?.text, 'the thank-you').toMatch(
      /^Thank you\. .*Kept on this device/,
    )
    await before[end]()
    expect(await stored(here)).toEqual([])

    here.site.behaves('pass')
    const after = await start()
    const again = await after.newTab()
    await here.open(again)
    await poll(() => stored(here)).toEqual([{ survey: 'nps', status: 'completed', answers: { score: 8 } }])
    await poll(() => again.evaluate(() => window.earshot!.pending())).toBe(0)
    await expectInPrompt(again, '[part=card]', 0)
    // Every revision that arrived was of this one response.
    expect(await here.collector.responses()).toHaveLength(1)
  })
