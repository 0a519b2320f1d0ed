import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { config, csat, expect, html, prompt, test } from './support/test'

const folder = (path: string) => fileURLToPath(new URL(`../packages/${path}/`, import.meta.url))
const named = (path: string, pattern: RegExp) =>
  readdirSync(folder(path)).flatMap((file) => pattern.exec(file)?.[1] ?? [])
const tags = named('locales/src', /^([a-z]{2,3}(?:-\w+)?)\.ts$/)

/** Most bytes of one language after Brotli: no page waits for its words. */
const LARGEST_LOCALE = 800

test('each language is a file of its own, and a small one', () => {
  expect(named('earshot/dist/locales', /^(.+)\.js$/).sort()).toEqual([...tags].sort())
  const sizes = tags.map((tag) => brotliCompressSync(readFileSync(`${folder('earshot/dist/locales')}${tag}.js`)).length)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(LARGEST_LOCALE)
})

/** What has no room in the prompt: text that runs out of its box or the screen, a button of two lines, ends that meet. */
const cramped = (page: Page) =>
  prompt(page).evaluate((host) => {
    const root = host.shadowRoot!
    const all = <T extends Element>(selector: string) => [...root.querySelectorAll<T & HTMLElement>(selector)]
    const linesOf = (element: Element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
    }
    const found: string[] = []
    for (const element of all('section, h2, span, i, button, p:not(.hidden)')) {
      const { left, right } = element.getBoundingClientRect()
      const what = `${element.localName} "${element.textContent}"`
      if (left < 0 || right > innerWidth) found.push(`${what} leaves the screen`)
      if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
        found.push(`${what} leaves its box`)
    }
    for (const button of all('button'))
      if (linesOf(button) > 1) found.push(`the button ${button.textContent} is of two lines`)
    const [low, high] = [all('.low')[0], all('.high')[0]].map((end) => end?.getBoundingClientRect())
    if (low && high && low.top < high.bottom && high.top < low.bottom && low.left < high.right && high.left < low.right)
      found.push('the words of the ends meet')
    return found
  })

const surveys = [
  { id: 'nps', questions: [{ id: 'score', type: 'nps' as const }] },
  { id: 'csat', questions: [{ id: 'score', type: 'csat' as const, subject: 'Leaf' }, csat.questions[1]!] },
  { id: 'ces-7', questions: [{ id: 'score', type: 'ces' as const }] },
  { id: 'ces-5', questions: [{ id: 'score', type: 'ces' as const, scale: 5 as const }] },
].map((survey) => ({ ...survey, moment: { manual: true as const } }))

test.describe('on the narrowest screen', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  // Three tests, so that they share the machine.
  for (const part of [0, 1, 2])
    test(`every language has room and comes alone (${part + 1} of 3)`, async ({ page, visit }) => {
      const own = tags.filter((_, at) => at % 3 === part)
      const { open, troubles } = await visit({
        config: config(surveys),
        pages: Object.fromEntries(own.map((tag) => [`/${tag}`, html().replace('lang="en"', `lang="${tag}"`)])),
      })
      const fetched = new Set<string>()
      page.on('request', (request) => fetched.add(new URL(request.url()).pathname))
      for (const tag of own) {
        fetched.clear()
        await open(page, `/${tag}`)
        for (const { id } of surveys) {
          await page.evaluate((survey) => void window.earshot!.show(survey), id)
          const card = prompt(page).locator('section')
          await expect(card).toHaveAttribute('lang', tag)
          expect(await card.evaluate((element) => getComputedStyle(element).direction)).toBe(
            /^(ar|fa|he)$/.test(tag) ? 'rtl' : 'ltr',
          )
          expect([tag, id, await cramped(page)]).toEqual([tag, id, []])
          await page.evaluate(() => window.earshot!.close())
          await expect(card).toHaveCount(0)
        }
        expect([...fetched].filter((path) => path.startsWith('/locales/'))).toEqual(
          tag === 'en' ? [] : [`/locales/${tag}.js`],
        )
        expect(fetched.has('/earshot-languages.js')).toBe(tag !== 'en')
      }
      expect(troubles).toEqual({ exceptions: [], violations: [], messages: [] })
    })
})

test('a reader of no language that is here is asked in English, and of a kindred one in that', async ({
  page,
  visit,
}) => {
  const { open } = await visit({
    config: config(surveys),
    pages: Object.fromEntries(
      ['cy', 'nn', 'pt-AO', 'zh-HK', 'sr-ME'].map((tag) => [`/${tag}`, html().replace('lang="en"', `lang="${tag}"`)]),
    ),
  })
  for (const [lang, served] of [
    ['cy', 'en'],
    ['nn', 'nb'],
    ['pt-AO', 'pt-PT'],
    ['zh-HK', 'zh-Hant'],
    ['sr-ME', 'sr-Latn'],
  ]) {
    await open(page, `/${lang}`)
    await page.evaluate(() => void window.earshot!.show('nps'))
    await expect(prompt(page).locator('section')).toHaveAttribute('lang', served!)
  }
})
