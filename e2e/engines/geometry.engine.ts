import { everyQuestion } from '../support/every-question'
import { config } from '../support/test'
import type { Reader, Tab } from './engine'
import { expectInPrompt, inPrompt } from './in-prompt'
import { expect, test, troubles, watched } from './test'

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

async function check(tab: Tab, id: string): Promise<void> {
  await tab.evaluate((survey) => void window.earshot!.show(survey), id)
  await expectInPrompt(tab, '.main')
  await rest(tab)
  const inside = ({ box }: { box: { left: number; top: number; right: number; bottom: number } }) =>
    box.left >= 0 && box.top >= 0 && box.right <= WIDTH + 0.5 && box.bottom <= HEIGHT + 0.5
  const targets = await inPrompt(tab, 'label,button,input[part],textarea,a')
  const small = targets.filter(({ box }) => box.width < TARGET || box.height < TARGET)
  expect([id, small]).toEqual([id, []])
  for (const selector of ['[part=card]', '.close', '.main'])
    expect([id, selector, (await inPrompt(tab, selector)).map(inside)]).toEqual([id, selector, [true]])
  await tab.evaluate(() => window.earshot!.close())
  await expectInPrompt(tab, '[part=card]', 0)
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
    await tab.evaluate(() => void window.earshot!.show('nps'))
    await expectInPrompt(tab, '.main')
    await rest(tab)
    expect(await stand(tab)).toEqual({
      viewport: WIDTH,
      scrollWidth: WIDTH,
      direction: dir,
      isDark: reader.scheme === 'dark',
      isOnTop: true,
    })
    await tab.evaluate(() => window.earshot!.close())
    await expectInPrompt(tab, '[part=card]', 0)
    for (const { id } of surveys) await check(tab, id)
    expect(await troubles(tab)).toEqual([])
  })
