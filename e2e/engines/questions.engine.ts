import { everyQuestion, said } from '../support/every-question'
import { config } from '../support/test'
import type { Tab } from './engine'
import { click, expectInPrompt, inPrompt } from './in-prompt'
import { expect, poll, test, troubles, type Visit } from './test'

const survey = { id: 'all', title: 'Everything', moment: { manual: true } as const, questions: everyQuestion }
const only = { config: config([survey]) }

const show = (tab: Tab) => tab.evaluate(() => void window.earshot!.show('all'))

/** Waits until a question is there. */
async function asks(tab: Tab, id: string): Promise<void> {
  const step = everyQuestion.findIndex((question) => question.id === id) + 1
  await poll(async () => (await inPrompt(tab, '.line'))[0]?.text, `the question ${id}`).toBe(
    `${step} of ${everyQuestion.length}`,
  )
}

async function expectStored(tab: Tab, { collector }: Visit): Promise<void> {
  await poll(async () => (await inPrompt(tab, '.thanks'))[0]?.text).toContain('Thank you.')
  await poll(async () => (await collector.responses()).map(({ status }) => status)).toEqual(['completed'])
  expect((await collector.responses())[0]!.answers).toEqual(said)
  expect(await troubles(tab)).toEqual([])
}

test('every type of question is answered by keys alone', async ({ tab, visit }) => {
  const here = await visit(only)
  await here.open(tab)
  await show(tab)
  const focused = async (selector: string) =>
    poll(async () => (await inPrompt(tab, selector)).some(({ hasFocus }) => hasFocus), `focus on ${selector}`).toBe(
      true,
    )
  await focused('[part=card]')
  /** Once the question is there and focus with it: by Tab into it. */
  const enter = async (id: string, ...keys: string[]) => {
    await asks(tab, id)
    if (id !== 'nps') await focused('h2')
    await tab.press('Tab', ...keys)
  }
  const until = async (name: string) => {
    for (let presses = 0; presses < 20; presses++) {
      if ((await inPrompt(tab, 'button,a')).some(({ hasFocus, text }) => hasFocus && text === name)) return
      await tab.press('Tab')
    }
    throw Error(`Tab does not come to ${name}`)
  }
  await enter('nps', '1', '0', 'Enter')
  await enter('csat', '3', 'ArrowDown', 'Enter')
  await enter('stars', 'End', 'Enter')
  await enter('faces', 'End', 'Home', 'Enter')
  await enter('ces', '6', 'Enter')
  await enter('rating', '7', 'Enter')
  await enter('thumbs', '0', 'ArrowRight', 'Enter')
  await enter('choice', 'End')
  await expectInPrompt(tab, '[part=field]')
  await tab.press('Tab', ...'Its taste', 'Enter')
  await enter('choices', ' ', 'Tab', 'Tab', ' ', 'Enter')
  await enter('text', ...'Quick', 'Control+Enter')
  await enter('email', ...'ada@leaf.example', 'Enter')
  await enter('ranking', 'Tab')
  await until('Move down')
  await tab.press('Enter')
  await poll(async () => (await inPrompt(tab, 'li'))[0]?.text).toContain('Speed')
  // Focus stays on the button, which moved along with its option.
  await focused('li:nth-child(2) button[aria-label="Move down"]')
  await until('Next')
  await tab.press('Enter')
  await enter('matrix', 'End', 'Tab', ' ', 'Enter')
  await enter('before', '2', 'Enter')
  await enter('after', '7', 'Enter')
  await enter('consent', ' ', 'Enter')
  await enter('statement')
  await until('News')
  await until('Send')
  await tab.press('Enter')
  await expectStored(tab, here)
})

test('every type of question is answered by the pointer', async ({ tab, visit }) => {
  const here = await visit(only)
  await here.open(tab)
  await show(tab)
  const option = (place: number) => `label:nth-of-type(${place})`
  const answer = async (id: string, ...selectors: string[]) => {
    await asks(tab, id)
    for (const selector of selectors) await click(tab, selector)
  }
  const next = async (id: string, ...selectors: string[]) => {
    await answer(id, ...selectors)
    await click(tab, '.main')
  }
  const write = async (text: string) => {
    await click(tab, '[part=field]')
    await tab.press(...text)
    await click(tab, '.main')
  }
  await next('nps', option(11))
  await next('csat', option(4))
  await next('stars', option(5))
  await next('faces', option(1))
  await next('ces', option(6))
  await next('rating', option(7))
  await next('thumbs', option(2))
  await answer('choice', option(4))
  await write('Its taste')
  await next('choices', option(1), option(3))
  await answer('text')
  await write('Quick')
  await answer('email')
  await write('ada@leaf.example')
  await next('ranking', 'li:nth-child(1) button[aria-label="Move down"]')
  await next('matrix', `fieldset:nth-of-type(1) ${option(3)}`, `fieldset:nth-of-type(2) ${option(1)}`)
  await next('before', option(2))
  await next('after', option(7))
  await next('consent', option(1))
  await next('statement')
  await expectStored(tab, here)
})
