import type { Display, Question, Survey } from '@earshot/schema'
import type { Browser, Page } from '@playwright/test'
import { config, expect, html, test } from './support/test'

/** The full cross product takes minutes: the slow suite has it. */
const isFull = !!process.env.EARSHOT_SLOW

const SIZES = [
  [240, 500],
  [320, 256],
  [320, 568],
  [360, 640],
  [390, 844],
  [667, 375],
  [768, 1024],
] as const

const options = ['Price', 'Speed of delivery', 'Help when something went wrong'].map((text, i) => ({
  id: `o${i}`,
  text,
}))
const columns = ['Poor', 'Fair', 'Very good indeed'].map((text, i) => ({ id: `c${i}`, text }))
const text = 'What do you say to this, all in all?'

const questions: readonly Question[] = [
  { id: 'nps', type: 'nps' },
  { id: 'csat', type: 'csat', subject: 'the checkout' },
  { id: 'stars', type: 'csat', look: 'stars', subject: 'the checkout' },
  { id: 'ces', type: 'ces' },
  { id: 'rating', type: 'rating', min: 1, max: 10, text },
  { id: 'faces', type: 'rating', look: 'faces', text },
  { id: 'thumbs', type: 'thumbs', text },
  { id: 'choice', type: 'choice', text, options, other: true },
  { id: 'choices', type: 'choices', text, options, other: true, max: 2 },
  { id: 'text', type: 'text', text },
  { id: 'email', type: 'text', text, email: true },
  { id: 'ranking', type: 'ranking', text, options },
  { id: 'matrix', type: 'matrix', text, rows: options.slice(0, 2), columns },
  { id: 'expectation', type: 'expectation', pair: 'order' },
  { id: 'experience', type: 'experience', pair: 'order' },
  { id: 'consent', type: 'consent', text },
  { id: 'statement', type: 'statement', text, link: { href: '/news', text: 'News' } },
]

const displays: { readonly [name: string]: Display } = {
  popover: {},
  sheet: { as: 'sheet' },
  banner: { as: 'banner' },
  above: { as: 'banner', position: 'top' },
  modal: { as: 'modal' },
  inline: { as: 'inline', target: '#here' },
  edge: { as: 'tab' },
}

/** One survey for each question in each place; with a second question, so that there is a progress line. */
const surveys = Object.entries(displays).flatMap(([place, display]) =>
  questions.map((question): Survey => {
    // A tab would stand from the start, one for each question.
    const shown: Display = display.as === 'tab' ? { position: 'end' } : display
    const more = { id: 'more', type: 'text', text: 'More?' } as const
    return { id: `${place}-${question.id}`, moment: { manual: true }, display: shown, questions: [question, more] }
  }),
)

/** What everyone gets to see, and each place with the questions that fill it most. */
const cases = surveys
  .map(({ id }) => id)
  .filter((id) => isFull || id.startsWith('popover') || /-(nps|matrix)$/.test(id))

type Reading = 'as it is' | 'spaced' | 'doubled'

/** As whom a page is met. */
interface Reader {
  isCoarse: boolean
  lang: string
  reading: Reading
}

/** Opens every case on one page, and says what does not fit; nothing if all does. */
const misfits = (page: Page, ids: readonly string[], reading: Reading): Promise<string[]> =>
  page.evaluate(
    async ([surveyIds, how]) => {
      const found: string[] = []
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      const isCoarse = matchMedia('(pointer: coarse)').matches
      const until = async (isSo: () => unknown) => {
        while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20))
      }
      const spacing = new CSSStyleSheet()
      // The distances of WCAG 1.4.12.
      spacing.replaceSync(
        '* { line-height: 1.5!important; letter-spacing: .12em!important; word-spacing: .16em!important } p { margin-bottom: 2em!important }',
      )
      for (const id of surveyIds) {
        const result = window.earshot!.show(id)
        await until(() => document.querySelector('earshot-root')?.shadowRoot?.querySelector('.card'))
        const host = document.querySelector('earshot-root') as HTMLElement
        const root = host.shadowRoot!
        if (how === 'spaced') root.adoptedStyleSheets = [...root.adoptedStyleSheets, spacing]
        if (how === 'doubled') {
          host.style.setProperty('--earshot-size', '28px')
          host.style.setProperty('--earshot-title-size', '32px')
        }
        const card = root.querySelector('.card') as HTMLElement
        for (const animation of root.getAnimations()) animation.finish()
        await frame()
        const misfit = (what: string) => found.push(`${id}: ${what}`)
        const page = document.scrollingElement!
        if (page.scrollWidth > innerWidth) misfit(`the page scrolls sideways, ${page.scrollWidth} px`)
        for (const part of [card, ...card.querySelectorAll<HTMLElement>('.body,.ask,.actions,fieldset')])
          if (part.scrollWidth > part.clientWidth + 1)
            misfit(`${part.className || part.localName} is ${part.scrollWidth} px wide in ${part.clientWidth}`)
        const least = isCoarse ? 44 : 24
        for (const target of card.querySelectorAll<HTMLElement>('input,button,textarea,a')) {
          const { width, height } = target.getBoundingClientRect()
          if (Math.min(width, height) < least - 0.01)
            misfit(
              `${target.textContent || target.getAttribute('aria-label') || target.localName} is ${width.toFixed(1)} × ${height.toFixed(1)}`,
            )
        }
        const view = window.visualViewport!
        // In the page's own flow the page scrolls to it.
        const isFixed = getComputedStyle(card).position === 'fixed'
        for (const name of isFixed ? ['.close', '.main'] : []) {
          const { left, right, top, bottom } = root.querySelector(name)!.getBoundingClientRect()
          if (left < 0 || top < 0 || right > view.width + 0.5 || bottom > view.height + 0.5)
            misfit(`${name} is at ${[left, top, right, bottom].map(Math.round)} of ${view.width} × ${view.height}`)
        }
        window.earshot!.close()
        await result
        await until(() => !document.querySelector('earshot-root'))
      }
      return found
    },
    [ids, reading] as const,
  )

/** As a person on that device meets it. */
async function measured(
  browser: Browser,
  origin: string,
  [width, height]: readonly [number, number],
  { isCoarse, lang, reading }: Reader,
): Promise<string[]> {
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: isCoarse,
    isMobile: isCoarse,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(`${origin}/${lang}`)
  await page.waitForFunction(() => typeof window.earshot?.track === 'function')
  const found = await misfits(page, cases, reading)
  await context.close()
  return found.map((one) => `${width} × ${height}, ${isCoarse ? 'finger' : 'mouse'}, ${lang}, ${reading}: ${one}`)
}

const pages = {
  '/en': html('<div id="here"></div>'),
  '/ar': html('<div id="here"></div>').replace('lang="en"', 'lang="ar" dir="rtl"'),
}
const setting = { config: config(surveys, { storage: 'memory' }), pages }

SIZES.forEach((size, place) =>
  test(`fits ${size.join(' × ')}: nothing scrolls sideways, targets are large, close and Send are in view`, async ({
    browser,
    visit,
  }) => {
    test.setTimeout(isFull ? 30 * 60_000 : 180_000)
    const { site } = await visit(setting)
    const all = [true, false].flatMap((isCoarse) =>
      ['en', 'ar'].flatMap((lang) =>
        (['as it is', 'spaced', 'doubled'] as const).map((reading) => ({ isCoarse, lang, reading })),
      ),
    )
    // Each of them once, if not with each.
    const few: readonly Reader[] = [
      { isCoarse: true, lang: 'en', reading: 'as it is' },
      place % 2
        ? { isCoarse: false, lang: 'ar', reading: 'spaced' }
        : { isCoarse: true, lang: 'ar', reading: 'doubled' },
    ]
    for (const one of isFull ? all : few) expect(await measured(browser, site.origin, size, one)).toEqual([])
  }),
)
