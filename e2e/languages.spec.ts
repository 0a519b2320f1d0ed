import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { config, csat, expect, html, nps, prompt, test, track } from './support/test'

const folder = (path: string) => fileURLToPath(new URL(`../packages/${path}/`, import.meta.url))
const named = (path: string, pattern: RegExp) =>
  readdirSync(folder(path)).flatMap((file) => pattern.exec(file)?.[1] ?? [])
const tags = named('locales/src', /^([a-z]{2,3}(?:-\w+)?)\.ts$/)

/** Most bytes of one language after Brotli: no page waits for its words. */
const LARGEST_LOCALE = 900

test('each language is a file of its own, and a small one', () => {
  expect(named('earshot/dist/locales', /^(.+)\.js$/).sort()).toEqual([...tags].sort())
  const sizes = tags.map((tag) => brotliCompressSync(readFileSync(`${folder('earshot/dist/locales')}${tag}.js`)).length)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(LARGEST_LOCALE)
})

/**
 * Shows each survey once and says of each: language and direction of the card, and what has no room in it: text that runs
 * out of its box or the screen, a button of two lines, words of the ends that meet.
 */
const look = (page: Page, surveyIds: readonly string[]) =>
  page.evaluate(async (ids) => {
    const nextFrame = () => new Promise(requestAnimationFrame)
    const seen: { lang: string; dir: string; cramped: string[] }[] = []
    for (const id of ids) {
      const ended = window.earshot!.show(id)
      const card = () => document.querySelector('earshot-root')?.shadowRoot?.querySelector('section')
      while (!card()?.querySelector('label')) await nextFrame()
      await nextFrame()
      const section = card()!
      const all = (selector: string) =>
        [section, ...section.querySelectorAll<HTMLElement>('*')].filter((one) => one.matches(selector))
      const linesOf = (element: Element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
      }
      const cramped: string[] = []
      for (const element of all('section, h2, span, i, button, p:not(.hidden)')) {
        const { left, right } = element.getBoundingClientRect()
        const what = `${element.localName} "${element.textContent}"`
        if (left < 0 || right > innerWidth) cramped.push(`${what} leaves the screen`)
        if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
          cramped.push(`${what} leaves its box`)
      }
      for (const button of all('button'))
        if (linesOf(button) > 1) cramped.push(`the button "${button.textContent}" is of two lines`)
      const [low, high] = [all('.low')[0], all('.high')[0]].map((end) => end?.getBoundingClientRect())
      if (
        low &&
        high &&
        low.top < high.bottom &&
        high.top < low.bottom &&
        low.left < high.right &&
        high.left < low.right
      )
        cramped.push('the words of the ends meet')
      seen.push({ lang: section.lang, dir: getComputedStyle(section).direction, cramped })
      window.earshot!.close()
      await ended
      while (card()) await nextFrame()
    }
    return seen
  }, surveyIds)

const surveys = [
  { id: 'nps', questions: [{ id: 'score', type: 'nps' as const }] },
  { id: 'csat', questions: [{ id: 'score', type: 'csat' as const, subject: 'Leaf' }, csat.questions[1]!] },
  { id: 'ces-7', questions: [{ id: 'score', type: 'ces' as const }] },
  { id: 'ces-5', questions: [{ id: 'score', type: 'ces' as const, scale: 5 as const }] },
].map((survey) => ({ ...survey, moment: { manual: true as const } }))

test.describe('on the narrowest screen', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  // Four tests, so that they share the machine.
  for (const part of [0, 1, 2, 3])
    test(`every language has room and comes alone (${part + 1} of 4)`, async ({ page, visit }) => {
      const own = tags.filter((_, at) => at % 4 === part)
      const { open, troubles } = await visit({
        config: config(surveys),
        pages: Object.fromEntries(own.map((tag) => [`/${tag}`, html().replace('lang="en"', `lang="${tag}"`)])),
      })
      const fetched = new Set<string>()
      page.on('request', (request) => fetched.add(new URL(request.url()).pathname))
      for (const tag of own) {
        fetched.clear()
        await open(page, `/${tag}`)
        const dir = /^(ar|fa|he)$/.test(tag) ? 'rtl' : 'ltr'
        const ids = surveys.map(({ id }) => id)
        expect(await look(page, ids)).toEqual(ids.map(() => ({ lang: tag, dir, cramped: [] })))
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

test('the language is fetched ahead: a prompt comes in it though the connection is gone', async ({ page, visit }) => {
  const { open } = await visit({
    config: config([nps]),
    pages: { '/': html().replace('lang="en"', 'lang="de-AT"') },
  })
  const ahead = Promise.all(
    ['locales/de.js', 'earshot-ui.js', 'earshot-desk.js'].map((file) =>
      page.waitForEvent('requestfinished', (request) => request.url().endsWith(file)),
    ),
  )
  await open(page)
  await ahead
  await page.context().setOffline(true)
  await track(page, 'report_exported')
  await expect(prompt(page).getByRole('button', { name: 'Senden' })).toBeVisible()
  await page.context().setOffline(false)
})

test('words that no native reader has reviewed say so once in the console, and reviewed ones say nothing', async ({
  page,
  visit,
}) => {
  const { open } = await visit({
    config: config([nps, csat]),
    pages: { '/': html(), '/de': html().replace('lang="en"', 'lang="de"') },
  })
  const said: string[] = []
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
  for (const path of ['/', '/de']) {
    await open(page, path)
    for (const id of ['nps', 'checkout-csat']) {
      await page.evaluate((survey) => void window.earshot!.show(survey), id)
      await expect(prompt(page).getByRole('radio').first()).toBeVisible()
      await page.evaluate(() => window.earshot!.close())
      await expect(prompt(page)).toHaveCount(0)
    }
  }
  expect(said).toEqual(['info: Earshot: de is a draft'])
})
