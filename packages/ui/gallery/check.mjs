/** Tries the prompt in a browser: axe in every state, the keyboard, focus, sizes. Exits 1 with what failed. */
import AxeBuilder from '@axe-core/playwright'
import { openGallery } from './open.mjs'

const gallery = await openGallery()
const failures = []
const nps = {
  questions: [
    { id: 'score', type: 'nps' },
    { id: 'why', type: 'text', text: 'What is the main reason for your score?' },
  ],
}
const csat = { questions: [{ id: 'score', type: 'csat', subject: 'checkout' }] }
const ces = { questions: [{ id: 'score', type: 'ces' }] }
const wide = { viewport: { width: 1280, height: 720 } }
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

async function within(name, options, survey, setting, steps) {
  const { page, problems, context } = await gallery.page(options)
  const is = (what, actual, expected) => {
    if (JSON.stringify(actual) !== JSON.stringify(expected))
      failures.push(`${name}: ${what}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`)
  }
  try {
    if (!name.startsWith('size')) await page.locator('#search').focus()
    await page.evaluate(([survey, setting]) => window.show(survey, setting), [survey, setting])
    await steps({ page, is, context })
  } catch (error) {
    failures.push(`${name}: ${error.stack}`)
  }
  if (problems.length) failures.push(`${name}: ${problems.join('\n')}`)
  await context.close()
}

const inside = (page) =>
  page.evaluate(() => {
    const focused = document.querySelector('earshot-root')?.shadowRoot.activeElement
    return focused && (focused.value || focused.textContent || focused.localName)
  })
const outside = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.localName)
const calls = (page) => page.evaluate(() => window.calls)

async function axe(name, page) {
  await page.waitForTimeout(250)
  const { violations } = await new AxeBuilder({ page })
    .include('earshot-root')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  for (const { id, nodes } of violations)
    failures.push(
      `${name}: axe ${id}: ${nodes.map(({ html, any }) => `${html} ${any.map(({ message }) => message)}`).join(' | ')}`,
    )
}

const states = {
  first: async () => {},
  chosen: async (page) => page.locator('input').nth(3).check(),
  error: async (page) => page.getByRole('button', { name: /Send|Next|发送|下一步|إرسال|التالي/ }).click(),
  last: async (page) => {
    await page.locator('input').nth(3).check()
    await page.locator('.main').click()
  },
}
if (!process.argv[2])
  for (const [device, options] of Object.entries({ wide, phone }))
    for (const colorScheme of ['light', 'dark'])
      for (const locale of ['en', 'ar', 'zh-Hans'])
        for (const [what, survey] of Object.entries({ nps, csat, ces })) {
          for (const [state, enter] of Object.entries(states)) {
            if (locale !== 'en' && state !== 'chosen') continue
            const name = [device, colorScheme, locale, what, state].join(' ')
            await within(name, { ...options, colorScheme }, survey, { locale }, async ({ page }) => {
              await enter(page)
              await axe(name, page)
            })
          }
        }
for (const theme of [
  ...['plain', 'ink', 'soft', 'dense', 'contrast'].map((name) => ({ name })),
  { name: 'contrast', accent: '#ffd400' },
  ...['#ffd400', '#00ff00', 'oklch(.9 .2 180)', 'black', 'white', 'hotpink'].map((accent) => ({
    name: 'calm',
    accent,
  })),
])
  for (const colorScheme of ['light', 'dark'])
    await within(
      `theme ${JSON.stringify(theme)} ${colorScheme}`,
      { ...wide, colorScheme },
      nps,
      { theme },
      async ({ page }) => {
        await states.chosen(page)
        await axe(`theme ${JSON.stringify(theme)} ${colorScheme}`, page)
      },
    )

await within('keyboard', wide, nps, {}, async ({ page, is }) => {
  is('focus stays in the page', await outside(page), 'search')
  await page.keyboard.type('tea5')
  is('typing goes to the page', await page.locator('#search').inputValue(), 'tea5')
  await page.waitForTimeout(400)
  is(
    'announced',
    await page.getByRole('status').textContent(),
    'How likely is it that you would recommend Acme to a friend or colleague? Optional. Press F6 to go to it.',
  )
  await page.keyboard.press('Escape')
  is('Escape outside does nothing', await calls(page), [])
  await page.evaluate(() => {
    window.seen = []
    for (const type of ['keydown', 'keyup', 'keypress']) addEventListener(type, (event) => seen.push(event.key))
  })
  await page.keyboard.press('F6')
  is(
    'F6 goes in',
    await page.evaluate(() => document.querySelector('earshot-root').shadowRoot.activeElement?.role),
    'region',
  )
  await page.keyboard.press('Tab')
  is('Tab goes to the first cell', await inside(page), '0')
  await page.keyboard.press('1')
  await page.keyboard.press('0')
  is('1 then 0 is ten', await inside(page), '10')
  await page.waitForTimeout(600)
  await page.keyboard.press('7')
  is('7', await inside(page), '7')
  await page.keyboard.press('ArrowRight')
  is('arrow', await inside(page), '8')
  await page.keyboard.press('Home')
  is('Home', await inside(page), '0')
  await page.keyboard.press('End')
  is('End', await inside(page), '10')
  await page.keyboard.press('F6')
  is('F6 goes back', await outside(page), 'search')
  is(
    'no key left the prompt',
    (await page.evaluate(() => window.seen)).filter((key) => key !== 'F6'),
    [],
  )
  await page.keyboard.press('F6')
  await page.keyboard.press('Tab')
  is('Tab returns to the chosen cell', await inside(page), '10')
  await page.keyboard.press('Enter')
  await page.waitForTimeout(50)
  is('Enter is Next; focus on the question', await inside(page), 'What is the main reason for your score?')
  await page.keyboard.press('Tab')
  await page.keyboard.type('a')
  await page.keyboard.press('Enter')
  await page.keyboard.type('b')
  is('Enter in words is a line', await page.locator('textarea').inputValue(), 'a\nb')
  await page.keyboard.press('Control+Enter')
  await page.waitForTimeout(50)
  is('sent once', (await calls(page)).filter((call) => call === 'complete').length, 1)
  is('thanks', await page.getByRole('status').textContent(), 'Thank you. ')
  is(
    'focus on the card',
    await page.evaluate(() => document.querySelector('earshot-root').shadowRoot.activeElement?.role),
    'region',
  )
  await page.keyboard.press('Escape')
  await page.waitForTimeout(200)
  is('gone', await page.locator('earshot-root').count(), 0)
  is('focus is back', await outside(page), 'search')
})
await within('error', wide, nps, {}, async ({ page, is }) => {
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await page.waitForTimeout(50)
  is('focus on the first cell', await inside(page), '0')
  is('told', await page.getByText('Please answer this question.').count(), 1)
  is(
    'described',
    await page.getByRole('radiogroup').evaluate((group) => [group.ariaInvalid, group.getAttribute('aria-describedby')]),
    ['true', 'h e'],
  )
  await page.getByRole('radio', { name: '10, Extremely likely', exact: true }).check()
  is('taken back', await page.getByText('Please answer this question.').count(), 0)
})
await within('close', wide, nps, {}, async ({ page, is }) => {
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.waitForTimeout(200)
  is('dismissed once', await calls(page), ['dismiss'])
  is('gone', await page.locator('earshot-root').count(), 0)
  is(
    'nothing is left',
    await page.evaluate(() => [
      document.body.style.length,
      document.documentElement.style.length,
      document.body.lastElementChild.localName,
    ]),
    [0, 0, 'script'],
  )
})
await within('invited', wide, nps, { invited: true }, async ({ page, is }) => {
  await page.waitForTimeout(50)
  is(
    'dialog takes focus',
    await page.evaluate(() => document.querySelector('earshot-root').shadowRoot.activeElement?.role),
    'dialog',
  )
  await page.keyboard.press('Escape')
  await page.waitForTimeout(200)
  is('focus is back', await outside(page), 'search')
})
await within('thanks closes itself', wide, csat, {}, async ({ page, is }) => {
  await page.getByRole('radio', { name: 'Satisfied', exact: true }).check()
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.mouse.move(10, 10)
  await page.waitForTimeout(5500)
  is('still there', await page.locator('earshot-root').count(), 1)
  await page.waitForTimeout(1000)
  is('gone', await page.locator('earshot-root').count(), 0)
})
await within('kept', wide, csat, { keptAs: 'device' }, async ({ page, is, context }) => {
  await page.getByRole('radio', { name: 'Satisfied', exact: true }).check()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.waitForTimeout(1700)
  is(
    'kept',
    await page.getByRole('status').textContent(),
    'Thank you. Kept on this device. It will be sent when you are online.',
  )
})
await within('yields', { viewport: { width: 600, height: 400 } }, csat, {}, async ({ page, is }) => {
  await page.evaluate(() =>
    document.body
      .insertAdjacentElement('beforeend', Object.assign(document.createElement('input'), { id: 'low' }))
      .style.setProperty('position', 'fixed'),
  )
  await page.evaluate(() => {
    for (const [name, value] of [
      ['right', '60px'],
      ['bottom', '200px'],
    ])
      document.getElementById('low').style.setProperty(name, value)
  })
  await page.locator('#low').focus()
  await page.waitForTimeout(50)
  is('chip', (await page.locator('section').boundingBox()).height, 62)
  await page.locator('section').click({ position: { x: 30, y: 30 } })
  is('opens again', (await page.locator('section').boundingBox()).height > 200, true)
})
for (const [name, options] of Object.entries({
  '320×256': { viewport: { width: 320, height: 256 } },
  '320 touch': { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true },
  phone,
  landscape: { viewport: { width: 667, height: 375 }, hasTouch: true, isMobile: true },
  wide,
}))
  for (const [what, survey] of Object.entries({ nps, csat, ces }))
    await within(`size ${name} ${what}`, options, survey, {}, async ({ page, is }) => {
      await page.waitForTimeout(250)
      const leastPx = options.hasTouch ? 44 : 24
      const found = await page.evaluate(() => {
        const root = document.querySelector('earshot-root').shadowRoot
        const card = root.querySelector('section').getBoundingClientRect()
        const body = root.querySelector('.body')
        return {
          card: [card.left >= 0, card.top >= 0, card.right <= innerWidth, card.bottom <= innerHeight],
          sideways: body.scrollWidth > body.clientWidth || document.documentElement.scrollWidth > innerWidth + 300,
          targets: [...root.querySelectorAll('button,input')].map((target) => {
            const { width, height } = target.getBoundingClientRect()
            return [target.value || target.textContent, Math.round(width * 10) / 10, Math.round(height * 10) / 10]
          }),
          actions: [...root.querySelectorAll('.actions button,.close')].every((button) => {
            const r = button.getBoundingClientRect()
            return r.top >= 0 && r.bottom <= innerHeight && r.right <= innerWidth && r.left >= 0
          }),
        }
      })
      is('card in the viewport', found.card, [true, true, true, true])
      is('no sideways scroll', found.sideways, false)
      is('actions in view', found.actions, true)
      is(
        'targets',
        found.targets.filter(([, width, height]) => width < leastPx || height < leastPx),
        [],
      )
    })
await within(
  'asked',
  phone,
  { questions: [...nps.questions, ...csat.questions, { id: 'own', type: 'nps', text: 'Own words?' }] },
  {},
  async ({ page, is }) => {
    is('asked', await page.evaluate(() => window.asked), [
      { wording: 1, locale: 'en', layout: 'wrap' },
      { locale: 'en' },
      { wording: 1, locale: 'en', layout: 'column' },
      { wording: 1, locale: 'en', layout: 'wrap' },
    ])
  },
)

await gallery.browser.close()
console.log(failures.length ? failures.join('\n') : 'all is well')
process.exitCode = failures.length ? 1 : 0
