import type { Question, Survey } from '@earshot/schema'
import type { Page } from '@playwright/test'
import { config, expect, html, prompt, test } from './support/test'

const options = [
  { id: 'price', text: 'Price' },
  { id: 'help', text: 'Help came too late' },
]
const questions: readonly Question[] = [
  { id: 'nps', type: 'nps' },
  { id: 'csat', type: 'csat', subject: 'Leaf' },
  { id: 'stars', type: 'rating', look: 'stars', text: 'How was it?' },
  { id: 'choices', type: 'choices', text: 'What was it?', hint: 'All that apply', options, other: true },
  { id: 'text', type: 'text', text: 'Why?' },
  { id: 'ranking', type: 'ranking', text: 'What comes first?', options },
  { id: 'matrix', type: 'matrix', text: 'How was each?', rows: options, columns: options },
]
const surveys: Survey[] = questions.map((question) => ({
  id: question.id,
  moment: { manual: true },
  questions: [question, { id: 'more', type: 'text', text: 'More?' }],
}))

/** What Tailwind's preflight, and resets like it, do to a page. */
const PREFLIGHT = `
*, ::after, ::before, ::backdrop, ::file-selector-button { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid }
html, :host { line-height: 1.5; -webkit-text-size-adjust: 100%; tab-size: 4; font-family: ui-sans-serif, system-ui; -webkit-tap-highlight-color: transparent }
h1, h2, h3, h4, h5, h6 { font-size: inherit; font-weight: inherit }
a { color: inherit; text-decoration: inherit }
b, strong { font-weight: bolder }
ol, ul, menu { list-style: none }
img, svg, video, canvas, audio, iframe, embed, object { display: block; vertical-align: middle }
button, input, select, optgroup, textarea, ::file-selector-button { font: inherit; letter-spacing: inherit; color: inherit; border-radius: 0; background-color: transparent; opacity: 1 }
textarea { resize: vertical }
[hidden]:where(:not([hidden='until-found'])) { display: none !important }`

/** What pages do to everything in them. */
const HOST_STYLES: { readonly [name: string]: string } = {
  'all: revert for everything': '* { all: revert; color: red !important }',
  'all: unset for everything': '* { all: unset !important }',
  "a utility framework's reset": PREFLIGHT,
  'rem of 10 px': 'html { font-size: 62.5% }',
  'text of 40 px': 'body { font: 40px/2 Georgia, serif; color: red; text-align: right; word-spacing: 9px }',
  'buttons hidden': 'button, input, textarea, label, fieldset, h2, p, section { display: none !important }',
  'the content box and wide letters for everything':
    '* { box-sizing: content-box !important; letter-spacing: 4px !important; text-transform: uppercase !important; line-height: 3 !important }',
  'the other direction for everything': '* { direction: rtl !important; writing-mode: vertical-rl !important }',
  'nothing can be clicked':
    '* { pointer-events: none !important; user-select: none !important; cursor: wait !important }',
  'the root itself hidden':
    'earshot-root { display: none !important; visibility: hidden !important; opacity: .1 !important; position: relative !important; transform: rotate(9deg) !important; filter: blur(4px) !important; z-index: -1 !important; inset: 40px !important; width: 9px !important; zoom: 2 !important }',
  'popovers of its own':
    '[popover] { border: 9px solid lime; padding: 40px; margin: 40px; background: lime; inset: 30px } ::backdrop { background: lime }',
  'motion for everything':
    '* { transition: all 9s !important; animation: none !important; will-change: transform; contain: paint }',
}

/** Adds a rule to the page, or takes it away. */
const style = (page: Page, css: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = text ? [sheet] : []
  }, css)

const show = async (page: Page, id: string) => {
  await page.evaluate((survey) => void window.earshot!.show(survey), id)
  await expect(prompt(page).getByRole('heading')).toBeVisible()
}

const close = async (page: Page) => {
  await page.evaluate(() => window.earshot!.close())
  await expect(prompt(page)).toHaveCount(0)
}

/** How many pixels of two pictures differ; all of them if their sizes do. */
const difference = (page: Page, one: Buffer, other: Buffer) =>
  page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (text) => {
          const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
          const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
          pen.drawImage(bitmap, 0, 0)
          return pen.getImageData(0, 0, bitmap.width, bitmap.height)
        }),
      )
      if (a!.width !== b!.width || a!.height !== b!.height) return a!.width * a!.height
      let count = 0
      for (let at = 0; at < a!.data.length; at += 4)
        if ([0, 1, 2].some((channel) => a!.data[at + channel] !== b!.data[at + channel])) count++
      return count
    },
    [one, other].map((picture) => picture.toString('base64')),
  )

/** A page that is empty where the card stands, so that what shows through its corners is the same. */
const page1 = { '/': html('<button id="mine" type="button">Mine</button>') }

test.use({ viewport: { width: 900, height: 800 } })
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

for (const question of questions)
  test(`T4 no style of the page changes a pixel of the prompt: ${question.id}`, async ({ page, visit }) => {
    const { open, troubles } = await visit({ config: config(surveys), pages: page1 })
    await open(page)
    await show(page, question.id)
    const first = prompt(page).locator('label, li button').nth(1)
    if (await first.count()) await first.click()
    else await prompt(page).getByRole('textbox').fill('A reason')
    const card = prompt(page).locator('[part=card]')
    const look = async () => {
      await page.mouse.move(5, 790)
      const box = (await card.boundingBox())!
      return page.screenshot({ clip: box, animations: 'disabled', caret: 'hide' })
    }
    const without = await look()
    for (const [name, css] of Object.entries(HOST_STYLES)) {
      await style(page, css)
      expect([name, await difference(page, without, await look())]).toEqual([name, 0])
      await style(page, '')
    }
    // The comparison sees what there is to see.
    await style(page, 'earshot-root { --earshot-radius: 3px }')
    expect(await difference(page, without, await look())).toBeGreaterThan(0)
    expect(troubles.exceptions).toEqual([])
  })

test('nor of the thank-you and the panel, opened under it', async ({ page, visit }) => {
  const { open, troubles } = await visit({
    config: config([{ ...surveys[0]!, questions: [questions[0]!] }]),
    pages: page1,
  })
  const pictures: { [state: string]: Buffer }[] = []
  for (const css of ['', ...Object.values(HOST_STYLES)]) {
    await open(page)
    await page.evaluate(() => window.earshot!.responses()) // started
    await style(page, css)
    const look = async () => {
      await page.mouse.move(5, 790)
      const box = (await prompt(page).locator('[part=card]').boundingBox())!
      return page.screenshot({ clip: box, animations: 'disabled', caret: 'hide' })
    }
    await page.evaluate(() => window.earshot!.manage())
    const panel = await look()
    await prompt(page)
      .locator('.close')
      .evaluate((button) => (button as HTMLElement).click())
    await show(page, 'nps')
    await prompt(page)
      .locator('input')
      .nth(8)
      .evaluate((input) => (input as HTMLElement).click())
    await prompt(page)
      .locator('.main')
      .evaluate((button) => (button as HTMLElement).click())
    await expect(prompt(page).getByText('Your answer was sent.')).toBeVisible()
    pictures.push({ panel, thanks: await look() })
    // As it was, for the next one: this device has said nothing yet.
    const [{ id } = { id: '' }] = await page.evaluate(() => window.earshot!.responses())
    await page.evaluate((one) => window.earshot!.deleteResponse(one), id)
  }
  const names = Object.keys(HOST_STYLES)
  for (const [at, { panel, thanks }] of pictures.slice(1).entries()) {
    expect([names[at], 'thanks', await difference(page, pictures[0]!.thanks!, thanks!)]).toEqual([
      names[at],
      'thanks',
      0,
    ])
    expect([names[at], 'panel', await difference(page, pictures[0]!.panel!, panel!)]).toEqual([names[at], 'panel', 0])
  }
  expect(troubles.exceptions).toEqual([])
})

/** Every computed value of every element of the page, html and body included. */
const computed = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((one) => one.localName !== 'earshot-root')
      .flatMap((one, at) =>
        ['', '::before', '::after'].flatMap((pseudo) => {
          const values = getComputedStyle(one, pseudo || null)
          return [...values].map((name) => `${at} ${one.localName}${pseudo} ${name}: ${values.getPropertyValue(name)}`)
        }),
      ),
  )

const BODY = `<form><fieldset><legend>Order</legend><label>Name <input name="name"></label>
  <select><option>Tea</option></select><textarea></textarea><button type="button">Buy</button></fieldset></form>
  <table><tr><th>Tea</th><td>4</td></tr></table><ul><li>One</li></ul><dialog><p>Ours</p></dialog><a href="#a">Link</a>`

for (const [name, css] of Object.entries({
  'a plain page': '',
  'a body in flow with gaps': 'body { display: flex; flex-direction: column; gap: 40px; align-items: stretch }',
  'a body that is a grid':
    'html, body { height: 100% } body { display: grid; grid-template-rows: auto 1fr auto; gap: 30px }',
  'a page that scrolls': 'main { height: 3000px } html { scroll-behavior: smooth }',
  'a page with a footer':
    'html { display: table; width: 100%; height: 100% } body { display: table-row } body > * { margin: 7px }',
}))
  test(`T4 the prompt changes no computed style of the page: ${name}`, async ({ page, visit }) => {
    const { open } = await visit({
      config: config([...surveys, { ...surveys[0]!, id: 'low', display: { zIndex: 10 } }]),
      pages: { '/': html(BODY) },
    })
    await open(page)
    await page.evaluate(() => window.earshot!.pending()) // started
    await style(page, css)
    const before = await computed(page)
    const attributes = () =>
      page.evaluate(() =>
        [document.documentElement, document.body].map((one) => one.cloneNode() as Element).map((one) => one.outerHTML),
      )
    const attributesBefore = await attributes()
    expect(before.length).toBeGreaterThan(5000)
    for (const id of ['nps', 'text', 'low']) {
      await show(page, id)
      expect((await computed(page)).filter((line, at) => line !== before[at])).toEqual([])
      expect(await attributes()).toEqual(attributesBefore)
      await close(page)
      expect((await computed(page)).filter((line, at) => line !== before[at])).toEqual([])
    }
    await page.evaluate(() => window.earshot!.manage())
    expect((await computed(page)).filter((line, at) => line !== before[at])).toEqual([])
    expect(await attributes()).toEqual(attributesBefore)
  })
