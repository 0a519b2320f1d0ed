import AxeBuilder from '@axe-core/playwright'
import type { Survey } from '@earshot/schema'
import type { Page } from '@playwright/test'
import { everyQuestion as questions, said } from './support/every-question'
import { config, expect, prompt, test } from './support/test'

const survey: Survey = { id: 'all', title: 'Everything', moment: { manual: true }, questions }

const open = (page: Page) => page.evaluate(() => void window.earshot!.show('all'))

/** Name and kind of what has focus in the prompt. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.querySelector('earshot-root')?.shadowRoot?.activeElement
    return one && (one.getAttribute('aria-label') ?? one.closest('label')?.textContent ?? one.textContent ?? '').trim()
  })

async function tabTo(page: Page, name: string | RegExp) {
  for (let presses = 0; presses < 20; presses++) {
    const now = (await focused(page)) ?? ''
    if (typeof name === 'string' ? now === name : name.test(now)) return
    await page.keyboard.press('Tab')
  }
  throw Error(`Tab does not come to ${name}`)
}

const heading = (page: Page) => prompt(page).getByRole('heading')

test('every type is answered by keys, and stored as it was said', async ({ page, visit }) => {
  const { collector, open: visitPage, troubles } = await visit({ config: config([survey]) })
  await visitPage(page)
  await open(page)
  await expect(prompt(page).getByRole('dialog')).toBeFocused()
  const keys = async (...list: string[]) => {
    for (const key of list) await page.keyboard.press(key)
  }
  /** Once the question is there and focus with it: by Tab into it. */
  const enter = async (id: string, ...list: string[]) => {
    const step = questions.findIndex((question) => question.id === id) + 1
    await expect(prompt(page).getByRole('img', { name: `${step} of ${questions.length}` })).toBeAttached()
    if (step > 1) await expect(heading(page)).toBeFocused()
    await keys('Tab', ...list)
  }
  await enter('nps', '1', '0', 'Enter')
  await enter('csat', '3', 'ArrowDown', 'Enter')
  await enter('stars', 'End', 'Enter')
  await enter('faces', 'End', 'Home', 'Enter')
  await enter('ces', '6', 'Enter')
  await enter('rating', '7', 'Enter')
  await enter('thumbs', '0', 'ArrowRight', 'Enter')
  await enter('choice', 'End')
  await expect(prompt(page).getByRole('radio', { name: 'Other' })).toBeChecked()
  await keys('Tab')
  await page.keyboard.type('Its taste')
  await keys('Enter')
  await enter('choices')
  await expect(heading(page)).toHaveText('Besides Its taste?')
  await keys('Space', 'Tab', 'Tab', 'Space', 'Enter')
  await enter('text')
  await page.keyboard.type('Quick')
  await keys('Control+Enter')
  await enter('email')
  await page.keyboard.type('ada@leaf.example')
  await keys('Enter')
  await enter('ranking', 'Tab')
  expect(await focused(page)).toBe('Move down')
  await keys('Enter')
  await expect(prompt(page).getByRole('listitem').first()).toContainText('Speed')
  // Focus stays on the button, which moved along with its option.
  await expect(prompt(page).getByRole('listitem').nth(1).getByRole('button', { name: 'Move down' })).toBeFocused()
  await tabTo(page, 'Next')
  await keys('Enter')
  await enter('matrix', 'End', 'Tab', 'Space', 'Enter')
  await enter('before', '2', 'Enter')
  await enter('after', '7', 'Enter')
  await enter('consent', 'Space', 'Enter')
  await enter('statement')
  expect(await focused(page)).toBe('News')
  await tabTo(page, 'Send')
  await keys('Enter')
  await expect(prompt(page).getByText('Thank you.')).toBeVisible()

  await expect.poll(async () => (await collector.responses())[0]?.status).toBe('completed')
  const [document] = await collector.responses()
  expect(document!.answers).toEqual(said)
  expect(document!.asked).toMatchObject({
    nps: { type: 'nps', min: 0, max: 10, instrument: 'nps', wording: 1 },
    csat: { instrument: 'csat-5', layout: 'column' },
    stars: { instrument: 'csat-5-stars', layout: 'row' },
    rating: { type: 'rating', min: 1, max: 10 },
    before: { type: 'expectation', min: 1, max: 7, pair: 'order' },
    after: { type: 'experience', min: 1, max: 7, pair: 'order' },
    statement: { type: 'statement' },
  })
  expect([...document!.asked.choice!.order!].sort()).toEqual(['help', 'price', 'speed'])
  expect(troubles).toEqual({ exceptions: [], violations: [], messages: [] })
})

test('Back keeps what was said, and a reload the order', async ({ page, visit }) => {
  const { open: visitPage } = await visit({ config: config([{ ...survey, questions: questions.slice(7, 9) }]) })
  await visitPage(page)
  await open(page)
  const names = () => prompt(page).getByRole('radiogroup').locator('label').allTextContents()
  await prompt(page).getByRole('radio', { name: 'Speed' }).check()
  const before = await names()
  await prompt(page).getByRole('button', { name: 'Next' }).click()
  await expect(heading(page)).toHaveText('Besides Speed?')
  await prompt(page).getByRole('button', { name: 'Back' }).click()
  await expect(prompt(page).getByRole('radio', { name: 'Speed' })).toBeChecked()
  await page.reload()
  await expect(prompt(page).getByRole('radio', { name: 'Speed' })).toBeChecked()
  expect(await names()).toEqual(before)
})

test('what is tapped as soon as it is there keeps focus, however late the timers of a slow device come', async ({
  page,
  visit,
}) => {
  const words = ['one', 'two'].map((id) => ({ id, type: 'text' as const, text: `${id}?` }))
  const { open: visitPage } = await visit({
    config: config([{ id: 'all', title: 'Everything', moment: { manual: true }, questions: words }]),
  })
  await page.addInitScript(() => {
    const { setTimeout: set } = window
    window.setTimeout = ((callback: () => void, delayMs = 0) => set(callback, delayMs + 400)) as typeof setTimeout
  })
  await visitPage(page)
  await open(page)
  const field = prompt(page).getByRole('textbox')
  await field.click()
  await page.keyboard.type('Quick', { delay: 100 })
  await prompt(page).getByRole('button', { name: 'Next' }).click()
  await expect(prompt(page).getByRole('textbox', { name: 'two?' })).toBeVisible()
  await field.click()
  await page.keyboard.type('Late', { delay: 200 })
  await expect(field).toHaveValue('Late')
  await expect(field).toBeFocused()
})

test.describe('with fingers', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('every type is answered by taps, each on a target of 44 px', async ({ page, visit }) => {
    const { collector, open: visitPage, troubles } = await visit({ config: config([survey]) })
    await visitPage(page)
    await open(page)
    const tap = async (...selectors: string[]) => {
      for (const one of selectors) await prompt(page).locator(one).tap()
    }
    const option = (place: number) => `label:nth-of-type(${place})`
    const next = async (id: string, ...selectors: string[]) => {
      const step = questions.findIndex((question) => question.id === id) + 1
      await expect(prompt(page).getByRole('img', { name: `${step} of ${questions.length}` })).toBeAttached()
      await tap(...selectors)
      const small = await prompt(page)
        .locator('section')
        .evaluate((card) =>
          [...card.querySelectorAll('label,button,input[part],textarea')].flatMap((target) => {
            const { width, height } = target.getBoundingClientRect()
            return width < 43.5 || height < 43.5 ? [`${target.textContent} ${width} × ${height}`] : []
          }),
        )
      // Eleven cells of 44 px have no room in two rows on every phone: theirs are 44 px high.
      expect([id, small]).toEqual([id, []])
      await tap('.main')
    }
    await next('nps', option(11))
    await next('csat', option(4))
    await next('stars', option(5))
    await next('faces', option(1))
    await next('ces', option(6))
    await next('rating', option(7))
    await next('thumbs', option(2))
    await tap(option(4))
    await prompt(page).locator('input[part=field]').fill('Its taste')
    await next('choice')
    await next('choices', option(1), option(3))
    await prompt(page).locator('textarea').fill('Quick')
    await next('text')
    await prompt(page).locator('input[part=field]').fill('ada@leaf.example')
    await next('email')
    await next('ranking', 'li:nth-child(1) button[aria-label="Move down"]')
    await next('matrix', `.pills:nth-of-type(1) ${option(3)}`, `.pills:nth-of-type(2) ${option(1)}`)
    await next('before', option(2))
    await next('after', option(7))
    await next('consent', option(1))
    await next('statement')
    await expect(prompt(page).getByText('Thank you.')).toBeVisible()
    await expect.poll(async () => (await collector.responses())[0]?.status).toBe('completed')
    expect((await collector.responses())[0]!.answers).toEqual(said)
    expect(troubles).toEqual({ exceptions: [], violations: [], messages: [] })
  })
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const locale of ['en', 'ar'] as const)
    test(`axe has nothing against any type, asked or refused: ${colorScheme}, ${locale}`, async ({ page, visit }) => {
      test.slow()
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const surveys = questions.map((question) => ({ ...survey, id: question.id, questions: [question] }))
      const { open: visitPage, troubles } = await visit({ config: config(surveys, { locale }) })
      await visitPage(page)
      for (const question of questions) {
        await page.evaluate((id) => void window.earshot!.show(id), question.id)
        await expect(heading(page)).toBeVisible()
        const look = async (state: string) => {
          const { violations } = await new AxeBuilder({ page })
            .include('earshot-root')
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze()
          const told = violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes.map((node) => `${node.html} ${node.any.map(({ message }) => message)}`).join(' | ')}`,
          )
          expect([question.id, state, told]).toEqual([question.id, state, []])
        }
        await look('asked')
        if (question.type !== 'statement') {
          await prompt(page).locator('.main').click()
          await expect(prompt(page).locator('#e')).not.toBeEmpty()
          await look('refused')
        }
        await page.evaluate(() => window.earshot!.close())
        await expect(prompt(page)).toHaveCount(0)
      }
      expect(troubles).toEqual({ exceptions: [], violations: [], messages: [] })
    })
