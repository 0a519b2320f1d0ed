import { config, nps } from '../support/test'
import type { Tab } from './engine'
import { click, expectInPrompt, inPrompt } from './in-prompt'
import { expect, poll, stored, test, track, troubles, watched } from './test'

const pages = { '/': watched('<button id="ours" type="button">Ours</button>') }
const manual = { ...nps, moment: { manual: true } as const }

/** What has focus in the page: the id of its element, or its name. */
const focus = (tab: Tab) => tab.evaluate(() => document.activeElement!.id || document.activeElement!.localName)
const expectFocus = (tab: Tab, place: string) => poll(() => focus(tab), 'focus').toBe(place)

test('F6 goes to the prompt and back; Esc closes it only from inside; focus goes back', async ({ tab, visit }) => {
  const here = await visit({ config: config([nps]), pages })
  await here.open(tab)
  await click(tab, '#ours')
  await expectFocus(tab, 'ours')
  await track(tab, 'report_exported')
  await expectInPrompt(tab, '[part=card][role=region]')
  // It has not taken focus by itself.
  await expectFocus(tab, 'ours')
  await tab.press('Escape')
  await tab.press('F6')
  await expectFocus(tab, 'earshot-root')
  expect((await inPrompt(tab, '[part=card]'))[0]!.hasFocus).toBe(true)
  await tab.press('F6')
  await expectFocus(tab, 'ours')
  await tab.press('F6', 'Tab', 'Escape')
  await expectInPrompt(tab, '[part=card]', 0)
  await expectFocus(tab, 'ours')
  await poll(() => stored(here)).toEqual([{ survey: 'nps', status: 'dismissed', answers: {} }])
  expect(await troubles(tab)).toEqual([])
})

test('on a scale digits choose, arrows move and choose, Home and End jump', async ({ tab, visit }) => {
  const here = await visit({ config: config([nps]), pages })
  await here.open(tab)
  await track(tab, 'report_exported')
  await expectInPrompt(tab, 'input[type=radio]', 11)
  const chosen = async () => (await inPrompt(tab, ':checked')).map(({ text }) => text)
  await tab.press('F6', 'Tab', '1', '0')
  await poll(chosen).toEqual(['10, Extremely likely'])
  await tab.press('ArrowLeft')
  await poll(chosen).toEqual(['9'])
  await tab.press('ArrowDown')
  await poll(chosen).toEqual(['10, Extremely likely'])
  await tab.press('Home')
  await poll(chosen).toEqual(['0, Not at all likely'])
  await tab.press('ArrowRight')
  await poll(chosen).toEqual(['1'])
  await tab.press('End', 'Enter')
  await poll(() => stored(here)).toEqual([{ survey: 'nps', status: 'completed', answers: { score: 10 } }])
})

test('a form that the user opened takes focus and gives it back, if its opener is still there', async ({
  tab,
  visit,
}) => {
  const { open } = await visit({ config: config([manual]), pages })
  await open(tab)
  await tab.evaluate(() => {
    document.querySelector('#ours')!.addEventListener('click', () => void window.earshot!.show('nps'))
  })
  await click(tab, '#ours')
  await expectInPrompt(tab, '[part=card][role=dialog]')
  await expectFocus(tab, 'earshot-root')
  await tab.press('Escape')
  await expectInPrompt(tab, '[part=card]', 0)
  await expectFocus(tab, 'ours')

  await tab.press('Enter')
  await expectInPrompt(tab, '[part=card][role=dialog]')
  await expectFocus(tab, 'earshot-root')
  await tab.evaluate(() => document.querySelector('#ours')!.remove())
  await tab.press('Escape')
  await expectInPrompt(tab, '[part=card]', 0)
  await expectFocus(tab, 'body')
  expect(await troubles(tab)).toEqual([])
})
