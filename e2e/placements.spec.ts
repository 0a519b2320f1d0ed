import type { Display, Survey } from '@earshot/schema'
import type { Page } from '@playwright/test'
import { heard, listenIn } from './support/heard'
import { config, expect, html, nps, prompt, test, track } from './support/test'

const asked = (display: Display, more: Partial<Survey> = {}): Survey => ({
  ...nps,
  id: 'asked',
  title: 'Your view',
  moment: 'asked',
  display,
  ...more,
})
const manual = { moment: { manual: true } } as const
const card = (page: Page) => prompt(page).locator('[part=card]')
const box = async (page: Page) => (await card(page).boundingBox())!
/** The card at rest: it rises as it comes. */
const rest = (page: Page) =>
  card(page).evaluate((one) => Promise.all(one.getAnimations().map(({ finished }) => finished)))
const noTrouble = { exceptions: [], violations: [], messages: [] }

test.beforeEach(({ page }) => listenIn(page))

test('a card stands in any corner and at any edge, where lines begin or end', async ({ page, visit }) => {
  const positions = ['top-start', 'top', 'top-end', 'start', 'end', 'bottom-start', 'bottom', 'bottom-end'] as const
  const { open, troubles } = await visit({
    config: config(positions.map((position) => ({ ...asked({ position, offset: 24 }, manual), id: position }))),
  })
  await page.setViewportSize({ width: 1000, height: 800 })
  for (const lang of ['en', 'ar']) {
    await open(page)
    await page.evaluate((tag) => (document.documentElement.lang = tag), lang)
    for (const position of positions) {
      await page.evaluate((id) => void window.earshot!.show(id), position)
      await expect(card(page)).toBeVisible()
      await rest(page)
      const { x, y, width, height } = await box(page)
      const isStart = position.includes('start') === (lang === 'en')
      const at = `${lang} ${position}`
      if (/start|end/.test(position)) expect(isStart ? x : 1000 - x - width, at).toBeCloseTo(24, 0)
      else expect(x, at).toBeCloseTo(1000 - x - width, 0)
      if (position.startsWith('top')) expect(y, at).toBeCloseTo(24, 0)
      else if (position.startsWith('bottom')) expect(800 - y - height, at).toBeCloseTo(24, 0)
      else expect(y, at).toBeCloseTo(800 - y - height, 0)
      await page.evaluate(() => window.earshot!.close())
      await expect(prompt(page)).toHaveCount(0)
    }
  }
  expect(troubles).toEqual(noTrouble)
})

test('a banner is as wide as the page, at the upper or lower edge, and takes no focus', async ({ page, visit }) => {
  const { open, collector, troubles } = await visit({
    config: config([asked({ as: 'banner', position: 'top' }), { ...asked({ as: 'banner' }, manual), id: 'below' }]),
  })
  await open(page)
  await track(page, 'asked')
  await expect(prompt(page).getByRole('region', { name: 'Your view' })).toBeVisible()
  await rest(page)
  expect(await box(page)).toMatchObject({ x: 0, y: 0, width: 1280 })
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body')
  await prompt(page).getByRole('radio').nth(9).check()
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect.poll(async () => (await collector.responses())[0]?.answers).toEqual({ score: 9 })
  await prompt(page).getByRole('button', { name: 'Close' }).click()
  await expect(prompt(page)).toHaveCount(0)
  await page.evaluate(() => void window.earshot!.show('below'))
  await expect(card(page)).toBeVisible()
  await rest(page)
  const { y, height, ...across } = await box(page)
  expect([y + height, across]).toEqual([800, { x: 0, width: 1280 }])
  expect(troubles).toEqual(noTrouble)
})

test('a modal keeps the page waiting, and gives focus back', async ({ page, visit }) => {
  const { open, troubles } = await visit({
    config: config([asked({ as: 'modal' }, manual)]),
    pages: { '/': html('<button id="feedback" type="button">Feedback</button>') },
  })
  await open(page)
  await page.evaluate(() => {
    document.getElementById('feedback')!.onclick = () =>
      void window.earshot!.show('asked').then((result) => Object.assign(window, { result }))
  })
  const result = () => page.evaluate(() => (window as unknown as { result?: { status: string } }).result?.status)
  for (const end of ['Escape', 'Close', 'Send']) {
    await page.locator('#feedback').click()
    const dialog = prompt(page).getByRole('dialog', { name: 'Your view' })
    await expect(dialog).toBeFocused()
    expect(await dialog.evaluate((one) => one.matches(':modal'))).toBe(true)
    // Tab stays inside, or goes to the browser; never to the page behind.
    for (let presses = 0; presses < 6; presses++) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('feedback')
    }
    if (end === 'Escape') {
      await dialog.focus()
      await page.keyboard.press('Escape')
    } else if (end === 'Send') {
      await dialog.getByRole('radio').nth(3).check()
      await dialog.getByRole('button', { name: 'Send' }).click()
      await expect(dialog).toContainText('Thank you.')
      await dialog.getByRole('button', { name: 'Close' }).click()
    } else await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(prompt(page)).toHaveCount(0)
    await expect(page.locator('#feedback')).toBeFocused()
    expect(await result()).toBe(end === 'Send' ? 'completed' : 'dismissed')
  }
  expect(troubles).toEqual(noTrouble)
})

test('an automatic survey can not be a modal, and the error says where', async ({ page, visit }) => {
  const { open, troubles } = await visit({ config: config([asked({ as: 'modal' }), nps]) })
  await open(page)
  await track(page, 'report_exported')
  await expect(card(page)).toBeVisible()
  const error = (await heard(page)).find(({ type }) => type === 'error')
  expect(error?.detail).toMatchObject({ code: 'config', pointer: '/surveys/0/display/as', found: '"modal"' })
  expect(troubles.messages.join()).toContain('for a survey that the person opens')
})

test('inline waits for its target, is shown only then, and takes no focus', async ({ page, visit }) => {
  const { open, collector, troubles } = await visit({
    config: config([asked({ as: 'inline', target: '#here' }), nps]),
    pages: { '/': html('<p>Before</p><div id="slot"></div><p id="after">After</p>') },
  })
  await open(page)
  await track(page, 'asked')
  // Another survey does not have to wait with it.
  await track(page, 'report_exported')
  await expect(card(page)).toBeVisible()
  await prompt(page).getByRole('button', { name: 'Close' }).click()
  await expect(prompt(page)).toHaveCount(0)
  expect((await heard(page)).filter(({ type, detail }) => type === 'shown' && detail.survey === 'asked')).toEqual([])

  await page.evaluate(() => (document.getElementById('slot')!.id = 'here'))
  await expect(page.locator('#here').getByRole('region', { name: 'Your view' })).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body')
  const { y, height } = await box(page)
  expect(y + height).toBeLessThanOrEqual((await page.locator('#after').boundingBox())!.y)
  await prompt(page).getByRole('radio').nth(7).check()
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect(page.locator('#here')).toContainText('Thank you.')
  await expect
    .poll(async () => (await collector.responses()).find(({ survey }) => survey === 'asked')?.answers)
    .toEqual({ score: 7 })
  expect(troubles).toEqual(noTrouble)
})

test('inline moves on with a target that is drawn anew, and is ignored when that goes', async ({ page, visit }) => {
  const { open, collector, troubles } = await visit({
    config: config([asked({ as: 'inline', target: '.here' })]),
    pages: { '/': html('<div id="app"><div class="here"></div></div>') },
  })
  await open(page)
  await track(page, 'asked')
  await prompt(page).getByRole('radio').nth(4).check()
  await page.evaluate(() => {
    const next = Object.assign(document.createElement('div'), { className: 'here' })
    document.getElementById('app')!.replaceChildren(next)
  })
  await expect(page.locator('.here').getByRole('radio').nth(4)).toBeChecked()
  await page.evaluate(() => document.getElementById('app')!.replaceChildren())
  await expect(prompt(page)).toHaveCount(0)
  await expect
    .poll(async () => (await collector.responses()).map(({ status, answers }) => [status, answers]))
    .toEqual([['ignored', { score: 4 }]])
  expect(troubles).toEqual(noTrouble)
})

test('show() stands in the element that it is given', async ({ page, visit }) => {
  const { open } = await visit({
    config: config([asked({}, manual)]),
    pages: { '/': html('<div id="here"></div>') },
  })
  await open(page)
  await page.evaluate(() => void window.earshot!.show('asked', { target: '#here' }))
  await expect(page.locator('#here').getByRole('region')).toBeVisible()
  await page.evaluate(() => window.earshot!.close())
  await expect(prompt(page)).toHaveCount(0)
  await page.evaluate(() => void window.earshot!.show('asked', { target: document.getElementById('here')! }))
  await expect(page.locator('#here').getByRole('region')).toBeVisible()
})

test('a tab stands at the edge, opens its survey as a form, and has focus again after it', async ({ page, visit }) => {
  const { open, collector, troubles } = await visit({
    config: config([asked({ as: 'tab' }, manual)], { pacing: { quiet: ['/pay'] } }),
    pages: { '/': html('<a href="/pay">Pay</a>'), '/pay': html() },
  })
  await open(page)
  const tab = prompt(page).getByRole('button', { name: 'Your view' })
  await expect(tab).toBeVisible()
  const { x, y, width, height } = (await tab.boundingBox())!
  expect([x + width, width >= 44]).toEqual([1280, true])
  expect(y).toBeCloseTo(800 - y - height, 0)
  expect((await heard(page)).map(({ type }) => type)).toEqual(['ready'])

  await tab.press('Enter')
  const dialog = prompt(page).getByRole('dialog', { name: 'Your view' })
  await expect(dialog).toBeFocused()
  await expect(tab).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(tab).toBeFocused()
  await expect(tab).toHaveAttribute('aria-expanded', 'false')

  await tab.click()
  await dialog.getByRole('radio').nth(10).check()
  await dialog.getByRole('button', { name: 'Send' }).click()
  await expect.poll(async () => (await collector.responses()).map(({ status }) => status)).toContain('completed')
  // A route on which nothing may appear.
  await page.evaluate(() => history.pushState(null, '', '/pay'))
  await expect(tab).toHaveCount(0)
  await page.evaluate(() => history.back())
  await expect(tab).toBeVisible()
  expect(troubles).toEqual(noTrouble)
})

test('keeps clear of what the page names, as it comes and goes', async ({ page, visit }) => {
  const { open, troubles } = await visit({
    config: config([asked({ avoid: '#chat, #cookies' })]),
    pages: {
      '/': html('<div id="chat">Chat</div>'),
      '/host.css': '',
    },
  })
  await open(page)
  const style = (id: string, css: string) =>
    page.evaluate(([name, text]) => (document.getElementById(name!)!.style.cssText = text!), [id, css])
  await style('chat', 'position:fixed;right:20px;bottom:20px;width:60px;height:60px')
  await track(page, 'asked')
  await rest(page)
  const gapTo = async (id: string) => {
    const { y, height } = await box(page)
    return (await page.locator(id).boundingBox())!.y - y - height
  }
  await expect.poll(() => gapTo('#chat')).toBeGreaterThanOrEqual(0)
  await page.evaluate(() => {
    const bar = Object.assign(document.createElement('div'), { id: 'cookies' })
    bar.style.cssText = 'position:fixed;left:0;right:0;bottom:0;height:200px'
    document.body.append(bar)
  })
  await expect.poll(() => gapTo('#cookies')).toBeGreaterThanOrEqual(0)
  await style('cookies', 'position:fixed;left:0;right:0;bottom:0;height:700px')
  // Too little is left for the whole of it.
  await expect.poll(async () => (await box(page)).height).toBeLessThan(100)
  await page.evaluate(() => document.getElementById('cookies')!.remove())
  await style('chat', 'display:none')
  await expect.poll(async () => 800 - (await box(page)).y - (await box(page)).height).toBe(16)
  expect(troubles).toEqual(noTrouble)
})

test('shrinks to a chip where it would cover part of what has focus', async ({ page, visit }) => {
  const { open } = await visit({
    config: config([asked({ zIndex: 5 })]),
    pages: { '/': html('<input id="wide">') },
  })
  await open(page)
  await page.evaluate(() => {
    document.getElementById('wide')!.style.cssText = 'position:fixed;right:0;bottom:140px;width:900px;height:30px'
  })
  await track(page, 'asked')
  await rest(page)
  const tall = (await box(page)).height
  await page.locator('#wide').focus()
  await expect.poll(async () => (await box(page)).height).toBeLessThan(tall)
  expect(await card(page).evaluate((one) => getComputedStyle(one).zIndex)).toBe('5')
})

test('goes into the modal dialog that is open, and out again when that closes', async ({ page, visit }) => {
  const { open } = await visit({
    config: config([asked({}, manual)]),
    pages: { '/': html('<dialog><button>Inside</button></dialog>') },
  })
  await open(page)
  await page.evaluate(() => document.querySelector('dialog')!.showModal())
  await page.evaluate(() => void window.earshot!.show('asked'))
  await prompt(page).getByRole('radio').nth(2).check()
  expect(
    await page.evaluate(() => document.querySelector('dialog')!.contains(document.querySelector('earshot-root'))),
  ).toBe(true)
  await page.evaluate(() => document.querySelector('dialog')!.close())
  await expect(page.locator('body > earshot-root')).toHaveCount(1)
  await expect(prompt(page).getByRole('radio').nth(2)).toBeChecked()
  await prompt(page).getByRole('button', { name: 'Close' }).click()
  await expect(prompt(page)).toHaveCount(0)
})

const element = '<earshot-survey survey="asked"></earshot-survey>'
const shownIn = (page: Page) => page.locator('earshot-survey').getByRole('region', { name: 'Your view' })

test('<earshot-survey> shows its survey where it stands, before and after the script', async ({ page, visit }) => {
  const { open, collector, troubles } = await visit({
    config: config([asked({}, manual), { ...asked({}, manual), id: 'other', title: 'Other' }]),
    pages: { '/': html(`<div id="app">${element}</div>`), '/later': html('<div id="app"></div>') },
  })
  await open(page)
  await expect(shownIn(page)).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body')
  // As empty as the page left it: nothing for a framework to stumble over.
  expect(
    await page.locator('earshot-survey').evaluate((one) => [one.childNodes.length, one.attributes.length]),
  ).toEqual([0, 1])
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      'earshot-survey::part(root) { --earshot-radius: 3px } earshot-survey::part(question) { color: rgb(1, 2, 3) }',
    )
    document.adoptedStyleSheets.push(sheet)
  })
  await expect(card(page)).toHaveCSS('border-top-left-radius', '3px')
  await expect(prompt(page).getByRole('heading')).toHaveCSS('color', 'rgb(1, 2, 3)')
  // At the window once, and at the element's ancestors once.
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    for (const [name, target] of [
      ['app', document.getElementById('app')!],
      ['window', window],
    ] as const)
      for (const type of ['answered', 'completed', 'closed'])
        target.addEventListener(`earshot:${type}`, () => seen.push(`${name} ${type}`))
  })
  await shownIn(page).getByRole('radio').nth(8).check()
  await shownIn(page).getByRole('button', { name: 'Send' }).click()
  await expect(page.locator('earshot-survey')).toContainText('Thank you.')
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen.sort())).toEqual(
    ['answered', 'closed', 'completed'].flatMap((type) => [`app ${type}`, `window ${type}`]).sort(),
  )
  await expect.poll(async () => (await collector.responses())[0]?.answers).toEqual({ score: 8 })

  await open(page, '/later')
  await page.evaluate((text) => {
    const made = document.createElement('earshot-survey')
    made.setAttribute('survey', text)
    document.getElementById('app')!.append(made)
  }, 'asked')
  await expect(shownIn(page)).toBeVisible()
  // Moved, it goes on; renamed, it begins anew; taken out, it is ignored.
  await shownIn(page).getByRole('radio').nth(1).check()
  await page.evaluate(() => document.body.append(document.querySelector('earshot-survey')!))
  await expect(shownIn(page).getByRole('radio').nth(1)).toBeChecked()
  await page.evaluate(() => document.querySelector('earshot-survey')!.setAttribute('survey', 'other'))
  await expect(page.locator('earshot-survey').getByRole('region', { name: 'Other' })).toBeVisible()
  await page.evaluate(() => document.querySelector('earshot-survey')!.remove())
  await expect
    .poll(async () => (await collector.responses()).map(({ survey, status }) => `${survey} ${status}`).sort())
    .toEqual(['asked completed', 'asked ignored', 'other ignored'])
  expect(troubles).toEqual(noTrouble)
})

test('<earshot-survey> goes on after a reload where it stood', async ({ page, visit }) => {
  const questions = [...nps.questions, { id: 'why', type: 'text', text: 'Why?' }] as Survey['questions']
  const { open, collector, troubles } = await visit({
    config: config([asked({}, { ...manual, questions })]),
    pages: { '/': html(`<div id="app">${element}</div>`) },
  })
  await open(page)
  await shownIn(page).getByRole('radio').nth(8).check()
  await shownIn(page).getByRole('button', { name: 'Next' }).click()
  await shownIn(page).getByRole('textbox').fill('Quick and')
  await expect.poll(async () => (await collector.responses())[0]?.answers).toEqual({ score: 8, why: 'Quick and' })
  await page.reload()
  await expect(shownIn(page).getByRole('textbox')).toHaveValue('Quick and')
  await shownIn(page).getByRole('button', { name: 'Back' }).click()
  await expect(shownIn(page).getByRole('radio').nth(8)).toBeChecked()
  const completed = page
    .locator('#app')
    .evaluate((app) => new Promise((resolve) => app.addEventListener('earshot:completed', () => resolve(true))))
  await shownIn(page).getByRole('button', { name: 'Next' }).click()
  await shownIn(page).getByRole('textbox').fill('Quick and calm')
  await shownIn(page).getByRole('button', { name: 'Send' }).click()
  await expect(page.locator('earshot-survey')).toContainText('Thank you.')
  expect(await completed).toBe(true)
  await expect
    .poll(async () => (await collector.responses()).map(({ status, answers }) => ({ status, answers })))
    .toEqual([{ status: 'completed', answers: { score: 8, why: 'Quick and calm' } }])
  expect(troubles).toEqual(noTrouble)
})

test('<earshot-survey> waits for its turn, says what is wrong, and leaves a name that is taken', async ({
  page,
  visit,
}) => {
  const { open, troubles } = await visit({
    config: config([asked({}, manual), nps]),
    pages: {
      '/': html('<div id="app"></div>'),
      '/wrong': html('<earshot-survey survey="askd"></earshot-survey>'),
      '/taken': html(
        element,
        '<script src="/taken.js"></script><script async src="/earshot.js" data-config="/surveys.json"></script>',
      ),
      '/taken.js':
        'customElements.define("earshot-survey", class extends HTMLElement { connectedCallback() { this.textContent = "Mine" } })',
    },
  })
  await open(page)
  await track(page, 'report_exported')
  await expect(card(page)).toBeVisible()
  await page.evaluate(() => {
    const made = document.createElement('earshot-survey')
    made.setAttribute('survey', 'asked')
    document.getElementById('app')!.append(made)
  })
  await prompt(page).getByRole('button', { name: 'Close' }).click()
  await expect(shownIn(page)).toBeVisible()
  await open(page, '/taken')
  await expect(page.locator('earshot-survey')).toHaveText('Mine')
  expect(troubles).toEqual(noTrouble)
  await open(page, '/wrong')
  await expect.poll(() => troubles.messages.join()).toContain('no survey is named askd')
  expect([troubles.exceptions, troubles.violations]).toEqual([[], []])
})

test('<earshot-survey> moves on to the newest instance of a module', async ({ page, visit }) => {
  const two = [asked({}, manual), { ...asked({}, manual), id: 'other', title: 'Other' }]
  const { site, troubles } = await visit({
    pages: {
      '/': html(element, '<script type="module" src="/app.js"></script>'),
      '/app.js': `import { createEarshot } from '/index.js'
        const config = ${JSON.stringify(config(two))}
        // As a framework does that mounts everything twice to see whether it can.
        createEarshot(config).destroy()
        globalThis.mine = createEarshot(config)`,
    },
  })
  await page.goto(site.origin)
  await expect(shownIn(page)).toHaveCount(1)
  await page.evaluate((given) => {
    const { mine } = window as unknown as { mine: { destroy(): void; constructor: unknown } }
    mine.destroy()
    return import(`${location.origin}/index.js`).then(({ createEarshot }) => void createEarshot(given))
  }, config(two))
  await expect(shownIn(page)).toHaveCount(1)
  await shownIn(page).getByRole('radio').nth(6).check()
  await shownIn(page).getByRole('button', { name: 'Send' }).click()
  await expect(page.locator('earshot-survey')).toContainText('Thank you.')
  // Named anew where nothing stands any more, it is still the newest one's.
  const rename = (name: string) =>
    page.locator('earshot-survey').evaluate((one, text) => one.setAttribute('survey', text), name)
  await rename('other')
  const other = page.locator('earshot-survey').getByRole('region', { name: 'Other' })
  await other.getByRole('button', { name: 'Close' }).click()
  await expect(prompt(page)).toHaveCount(0)
  await rename('asked')
  await expect(shownIn(page)).toHaveCount(1)
  expect([troubles.exceptions, troubles.violations]).toEqual([[], []])
})
