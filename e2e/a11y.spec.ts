import AxeBuilder from '@axe-core/playwright'
import type { Question, Survey } from '@earshot/schema'
import type { Page } from '@playwright/test'
import { config, expect, html, nps, prompt, test, track } from './support/test'

const options = [
  { id: 'price', text: 'Price' },
  { id: 'help', text: 'Help' },
]
const manual = (...questions: Question[]): Survey => ({
  id: questions[0]!.id,
  moment: { manual: true },
  questions,
})
const surveys = [
  manual({ id: 'nps', type: 'nps' }),
  manual({ id: 'csat', type: 'csat', subject: 'the shop' }),
  manual({ id: 'ces', type: 'ces' }),
  manual({ id: 'ces5', type: 'ces', scale: 5 }),
  manual({ id: 'thumbs', type: 'thumbs', text: 'Did this help?' }),
  manual({ id: 'choices', type: 'choices', text: 'What was it?', options, max: 1, other: true }),
  manual({ id: 'matrix', type: 'matrix', text: 'How was each?', rows: options, columns: options }),
  manual({ id: 'ranking', type: 'ranking', text: 'What comes first?', options }),
  manual({ id: 'consent', type: 'consent', text: 'May we show it?' }),
  manual({ id: 'text', type: 'text', text: 'Why?', hint: 'In your words' }),
]

/** What a screen reader is told of each instrument: roles, names and their order. */
const TREES: { readonly [survey: string]: string } = {
  nps: `
    - dialog "How likely is it that you would recommend Leaf to a friend or colleague?":
      - heading "How likely is it that you would recommend Leaf to a friend or colleague?" [level=2]
      - radiogroup "How likely is it that you would recommend Leaf to a friend or colleague?":
        - radio "0, Not at all likely"
        - radio "1"
        - radio "2"
        - radio "3"
        - radio "4"
        - radio "5"
        - radio "6"
        - radio "7"
        - radio "8"
        - radio "9"
        - radio "10, Extremely likely"
      - button "Who sees this"
      - button "Don't ask again"
      - button "Send"
      - button "Close"`,
  csat: `
    - dialog "Overall, how satisfied are you with the shop?":
      - radiogroup "Overall, how satisfied are you with the shop?":
        - radio "Very dissatisfied"
        - radio "Dissatisfied"
        - radio "Neither satisfied nor dissatisfied"
        - radio "Satisfied"
        - radio "Very satisfied"`,
  ces: `
    - dialog /Leaf made it easy for me to handle my issue/:
      - radiogroup /Leaf made it easy for me to handle my issue/:
        - radio "1, Strongly disagree"
        - radio "2"
        - radio "3"
        - radio "4"
        - radio "5"
        - radio "6"
        - radio "7, Strongly agree"`,
  ces5: `
    - dialog /Leaf made it easy for me to handle my issue/:
      - radiogroup /Leaf made it easy for me to handle my issue/:
        - radio "Strongly disagree"
        - radio "Disagree"
        - radio "Neither agree nor disagree"
        - radio "Agree"
        - radio "Strongly agree"`,
  thumbs: `
    - dialog "Did this help?":
      - radiogroup "Did this help?":
        - radio "Thumbs down"
        - radio "Thumbs up"`,
  choices: `
    - dialog "What was it?":
      - paragraph: Choose up to 1
      - group "What was it?":
        - checkbox "Price"
        - checkbox "Help"
        - checkbox "Other"`,
  matrix: `
    - dialog "How was each?":
      - group "How was each?":
        - radiogroup "Price":
          - radio "Price"
          - radio "Help"
        - radiogroup "Help":
          - radio "Price"
          - radio "Help"`,
  ranking: `
    - dialog "What comes first?":
      - group "What comes first?":
        - list:
          - listitem:
            - emphasis: Price
            - button "Move up" [disabled]
            - button "Move down"
          - listitem:
            - emphasis: Help
            - button "Move up"
            - button "Move down" [disabled]`,
  consent: `
    - dialog "May we show it?":
      - checkbox "May we show it? I agree"`,
  text: `
    - dialog "Why?":
      - paragraph: In your words
      - textbox "Why?"`,
}

const violations = async (page: Page) =>
  (
    await new AxeBuilder({ page })
      .include('earshot-root')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
  ).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: element }) => element).join(' | ')}`)

test('the accessibility tree of every instrument', async ({ page, visit }) => {
  const { open } = await visit({ config: config(surveys) })
  await open(page)
  for (const { id } of surveys) {
    await page.evaluate((survey) => void window.earshot!.show(survey), id)
    await expect(prompt(page).getByRole('heading')).toBeVisible()
    await expect(prompt(page)).toMatchAriaSnapshot(TREES[id]!)
    await page.evaluate(() => window.earshot!.close())
    await expect(prompt(page)).toHaveCount(0)
  }
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe has nothing against the thank-you, sent and kept: ${colorScheme}`, async ({ context, page, visit }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const locale of ['en', 'ar']) {
      const { open } = await visit({ config: config(surveys, { locale }) })
      await open(page)
      for (const isOnline of [true, false]) {
        await page.evaluate(() => void window.earshot!.show('nps'))
        await prompt(page).getByRole('radio').nth(6).check()
        await context.setOffline(!isOnline)
        await prompt(page).locator('.main').click()
        const status = prompt(page).getByRole('status')
        if (locale === 'en')
          await expect(status).toContainText(
            isOnline ? 'Your answer was sent.' : 'Kept on this device. It will be sent when you are online.',
          )
        else await expect(status).toContainText(isOnline ? 'تم إرسال إجابتك.' : 'محفوظ على هذا الجهاز')
        expect([locale, isOnline, await violations(page)]).toEqual([locale, isOnline, []])
        await context.setOffline(false)
        await prompt(page).locator('.close').click()
        await expect(prompt(page)).toHaveCount(0)
      }
    }
  })

const page1 = { '/': html('<button id="mine" type="button">Mine</button><input id="search" aria-label="Search">') }

test('F6 goes in and out, Escape counts inside only, and no key pressed inside reaches the page', async ({
  page,
  visit,
}) => {
  const { open } = await visit({ config: config([{ ...nps, moment: 'asked' }]), pages: page1 })
  await open(page)
  await page.locator('#mine').focus()
  await track(page, 'asked')
  await expect(prompt(page).getByRole('radiogroup')).toBeVisible()
  await page.evaluate(() => {
    const keys: string[] = []
    Object.assign(window, { keys })
    for (const type of ['keydown', 'keyup', 'keypress'])
      addEventListener(type, (event) => keys.push((event as KeyboardEvent).key))
  })
  await expect(page.locator('#mine')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(prompt(page).getByRole('radiogroup')).toBeVisible()
  await page.keyboard.press('F6')
  await expect(prompt(page).getByRole('region')).toBeFocused()
  await page.keyboard.press('F6')
  await expect(page.locator('#mine')).toBeFocused()
  await page.keyboard.press('F6')
  await page.keyboard.press('Tab')
  const checked = () => prompt(page).locator('input:checked').getAttribute('value')
  for (const [key, value] of [
    ['5', '5'],
    ['ArrowRight', '6'],
    ['ArrowDown', '7'],
    ['ArrowUp', '6'],
    ['End', '10'],
    ['Home', '0'],
  ] as const) {
    await page.keyboard.press(key)
    expect([key, await checked()]).toEqual([key, value])
  }
  await page.keyboard.press('1')
  await page.keyboard.press('0')
  expect(await checked()).toBe('10')
  await page.keyboard.press('Escape')
  await expect(prompt(page)).toHaveCount(0)
  await expect(page.locator('#mine')).toBeFocused()
  const keys = await page.evaluate(() => (window as unknown as { keys: string[] }).keys)
  expect(keys.filter((key) => key !== 'F6')).toEqual(['Escape', 'Escape'])
})

test('focus goes back where it was, and nowhere strange if that is gone', async ({ page, visit }) => {
  const { open } = await visit({ config: config(surveys), pages: page1 })
  await open(page)
  for (const isRemoved of [false, true])
    for (const what of ['form', 'panel']) {
      await page.locator('#mine').focus()
      await page.evaluate(
        (name) => void (name === 'form' ? window.earshot!.show('nps') : window.earshot!.manage()),
        what,
      )
      await expect(prompt(page).getByRole('dialog')).toBeFocused()
      if (isRemoved) await page.evaluate(() => document.querySelector('#mine')!.remove())
      await page.keyboard.press('Escape')
      await expect(prompt(page)).toHaveCount(0)
      await expect(page.locator(isRemoved ? 'body' : '#mine')).toBeFocused()
      if (isRemoved) {
        await page.keyboard.press('Tab')
        await expect(page.locator('#search')).toBeFocused()
        await page.evaluate(() => {
          const button = Object.assign(document.createElement('button'), { id: 'mine', textContent: 'Mine' })
          document.querySelector('main')!.prepend(button)
        })
      }
    }
})

test('the panel as the system asks: frames in forced colours, louder lines with more contrast, no motion', async ({
  page,
  visit,
}) => {
  const { open } = await visit({ config: config(surveys) })
  await open(page)
  const card = prompt(page).locator('[part=card]')
  const style = (name: 'borderTopWidth' | 'animationName' | 'color' | 'backgroundColor') =>
    card.evaluate((element, property) => getComputedStyle(element)[property], name)
  for (const what of ['form', 'panel']) {
    await page.emulateMedia({ forcedColors: 'none', contrast: 'no-preference', reducedMotion: 'no-preference' })
    await page.evaluate((name) => void (name === 'form' ? window.earshot!.show('nps') : window.earshot!.manage()), what)
    await expect(card).toBeVisible()
    expect([await style('borderTopWidth'), await style('animationName')]).toEqual(['1px', 'in'])
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await style('animationName')).toBe('none')
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await style('borderTopWidth')).toBe('2px')
    await page.emulateMedia({ forcedColors: 'none', contrast: 'more' })
    expect(
      await card.evaluate((element) => {
        const of = (one: Element) => getComputedStyle(one)
        return of(element).borderTopColor === of(element).color
      }),
    ).toBe(true)
    await prompt(page).locator('.close').click()
    await expect(prompt(page)).toHaveCount(0)
  }
})
