import { everyQuestion } from '../support/every-question'
import { config } from '../support/test'
import type { Reader, Tab } from './engine'
import { expectInPrompt, inPrompt } from './in-prompt'
import { expect, poll, test, troubles, watched } from './test'

const WIDTH = 390
const HEIGHT = 844
/** WCAG 2.2, 2.5.8. */
const TARGET = 24

const surveys = everyQuestion.map((question) => ({
  id: question.id,
  title: 'Everything',
  moment: { manual: true } as const,
  questions: [question],
}))

/** How the card stands in its page. */
const stand = (tab: Tab) =>
  tab.evaluate(() => {
    const host = document.querySelector('earshot-root')!
    const card = host.shadowRoot!.querySelector('[part=card]')!
    const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')!
    pen.fillStyle = getComputedStyle(card).backgroundColor
    pen.fillRect(0, 0, 1, 1)
    const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data
    return {
      viewport: innerWidth,
      scrollWidth: document.documentElement.scrollWidth,
      direction: getComputedStyle(card).direction,
      isDark: red! + green! + blue! < 3 * 128,
      isOnTop: host.matches(':popover-open'),
    }
  })

/** Settles once nothing in the prompt moves any more. */
const rest = (tab: Tab) =>
  tab.evaluate(async () => {
    const root = document.querySelector('earshot-root')!.shadowRoot!
    await Promise.all(root.getAnimations().map((one) => one.finished))
  })

/** Opens a form and waits until it stands still. */
async function show(tab: Tab, id: string): Promise<void> {
  await tab.evaluate((survey) => {
    Object.assign(window, { ended: null })
    void window.earshot!.show(survey).then((ended) => Object.assign(window, { ended }))
  }, id)
  const ended = () => tab.evaluate(() => (window as unknown as { ended: unknown }).ended)
  await poll(
    async () => [(await inPrompt(tab, '.main')).length, await ended()],
    `the question ${id}, and no refusal`,
  ).toEqual([1, null])
  await rest(tab)
}

/** Closes it and waits until it is on disk and another one may come. */
async function hide(tab: Tab): Promise<void> {
  await tab.evaluate(() => window.earshot!.close())
  const isOver = () =>
    tab.evaluate(async () => {
      const { held } = await navigator.locks.query()
      return !!(window as unknown as { ended: unknown }).ended && !held!.length
    })
  await poll(isOver, 'the form is over').toBe(true)
  await expectInPrompt(tab, '[part=card]', 0)
}

async function check(tab: Tab, id: string): Promise<void> {
  await show(tab, id)
  const inside = ({ box }: { box: { left: number; top: number; right: number; bottom: number } }) =>
    box.left >= 0 && box.top >= 0 && box.right <= WIDTH + 0.5 && box.bottom <= HEIGHT + 0.5
  const targets = await inPrompt(tab, 'label,button,input[part],textarea,a')
  const small = targets.filter(({ box }) => box.width < TARGET || box.height < TARGET)
  expect([id, small]).toEqual([id, []])
  for (const selector of ['[part=card]', '.close', '.main'])
    expect([id, selector, (await inPrompt(tab, selector)).map(inside)]).toEqual([id, selector, [true]])
  await hide(tab)
}

const readers: [string, Reader, 'en' | 'ar'][] = [
  ['light, left to right', { scheme: 'light' }, 'en'],
  ['dark, right to left', { scheme: 'dark' }, 'ar'],
]
for (const [name, reader, locale] of readers)
  test(`every type fits into 390 px and is in the top layer: ${name}`, async ({ start, visit }) => {
    const dir = locale === 'ar' ? 'rtl' : 'ltr'
    const { open } = await visit({
      config: config(surveys, { locale }),
      pages: { '/': watched('<p>Host</p>', `<html lang="${locale}" dir="${dir}">`) },
    })
    const running = await start({ reader })
    const tab = await running.newTab()
    await tab.resize(WIDTH, HEIGHT)
    await open(tab)
    await show(tab, 'nps')
    expect(await stand(tab)).toEqual({
      viewport: WIDTH,
      scrollWidth: WIDTH,
      direction: dir,
      isDark: reader.scheme === 'dark',
      isOnTop: true,
    })
    await hide(tab)
    for (const { id } of surveys) await check(tab, id)
    expect(await troubles(tab)).toEqual([])
  })
