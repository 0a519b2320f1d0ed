import type { Page } from '@playwright/test'
import { config, expect, html, nps, prompt, test } from './support/test'

const tag = (more: string) => `<script async src="/earshot.js" data-config="/surveys.json" ${more}></script>`
const card = (page: Page) => prompt(page).locator('[part=card]')

async function ask(page: Page): Promise<void> {
  await page.evaluate(() => void window.earshot!.show('nps'))
  await expect(card(page)).toBeVisible()
}

/** Relative luminance of a computed colour, as the screen shows it. */
const luminance = (page: Page, part: string, property: 'backgroundColor' | 'color' | 'borderTopColor') =>
  prompt(page)
    .locator(part)
    .first()
    .evaluate((element, name) => {
      const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')!
      pen.fillStyle = getComputedStyle(element)[name]
      pen.fillRect(0, 0, 1, 1)
      const [red, green, blue] = [...pen.getImageData(0, 0, 1, 1).data].map((byte) =>
        byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
    }, property)

const ratio = (one: number, other: number) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)

test('every theme loads by itself, is light and dark, and keeps its contrast under any accent', async ({
  page,
  visit,
}) => {
  const themes = ['calm', 'plain', 'ink', 'soft', 'dense', 'contrast']
  const { open, troubles } = await visit({
    config: config([nps]),
    pages: Object.fromEntries(themes.map((name) => [`/${name}`, html('', tag(`data-theme="${name}"`))])),
  })
  for (const name of themes) {
    await open(page, `/${name}`)
    await ask(page)
    const [text, control] = name === 'contrast' ? [7, 4.5] : [4.5, 3]
    for (const scheme of ['light', 'dark']) {
      await page.evaluate((value) => (document.documentElement.className = value), scheme)
      await expect(prompt(page)).toHaveAttribute('scheme', scheme)
      const surface = await luminance(page, '[part=card]', 'backgroundColor')
      expect(surface > 0.5 ? 'light' : 'dark').toBe(scheme)
      expect(ratio(await luminance(page, 'h2', 'color'), surface)).toBeGreaterThanOrEqual(text)
      for (const accent of ['', '#ffd400', '#00f', 'oklch(.62 .2 20)']) {
        await prompt(page).evaluate((host, value) => host.style.setProperty('--earshot-accent', value), accent)
        const fill = await luminance(page, '.main', 'backgroundColor')
        const words = await luminance(page, '.main', 'color')
        const about = `${name}, ${scheme}, accent ${accent}`
        expect(ratio(fill, words), about).toBeGreaterThanOrEqual(text)
        expect(ratio(fill, surface), about).toBeGreaterThanOrEqual(control)
      }
      await prompt(page).evaluate((host) => host.style.removeProperty('--earshot-accent'))
    }
  }
  expect([troubles.exceptions, troubles.violations]).toEqual([[], []])
})

test('follows the page, then the system, while it is open', async ({ page, visit }) => {
  const { open } = await visit({ config: config([nps]) })
  await page.emulateMedia({ colorScheme: 'light' })
  await open(page)
  await ask(page)
  const isDark = async () => (await luminance(page, '[part=card]', 'backgroundColor')) < 0.2
  expect(await isDark()).toBe(false)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(isDark).toBe(true)
  await page.evaluate(() => document.documentElement.classList.add('light'))
  await expect.poll(isDark).toBe(false)
  await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'))
  await expect.poll(isDark).toBe(true)
})

test("takes the page's variables and parts, and in plain alone its typeface", async ({ page, visit }) => {
  const { open } = await visit({
    config: config([nps], { theme: { accent: '#0a7d55' } }),
    pages: {
      '/': html('', tag('')),
      '/plain': html('', tag('data-theme="plain"')),
    },
  })
  const font = () => card(page).evaluate((element) => getComputedStyle(element).fontFamily)
  const style = (text: string) =>
    page.evaluate((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets.push(sheet)
    }, text)
  for (const [path, expected] of [
    ['/', 'system-ui, sans-serif'],
    ['/plain', 'Georgia'],
  ] as const) {
    await open(page, path)
    await style(`body { font-family: Georgia }
      earshot-root { --earshot-radius: 3px; --earshot-space: 30px }
      earshot-root::part(question) { text-transform: uppercase }`)
    await ask(page)
    expect(await font()).toBe(expected)
    expect(await card(page).evaluate((element) => getComputedStyle(element).borderTopLeftRadius)).toBe('3px')
    expect(
      await prompt(page)
        .locator('h2')
        .evaluate((element) => getComputedStyle(element).textTransform),
    ).toBe('uppercase')
  }
})

test('has real frames in forced colours, and louder ones where more contrast is asked for', async ({ page, visit }) => {
  const { open } = await visit({ config: config([nps], { theme: { name: 'soft' } }) })
  await open(page)
  await ask(page)
  const width = (part: string) =>
    prompt(page)
      .locator(part)
      .first()
      .evaluate((element) => getComputedStyle(element).borderTopWidth)
  expect([await width('[part=card]'), await width('[part=cell]')]).toEqual(['0px', '1px'])
  await page.emulateMedia({ forcedColors: 'active' })
  expect(await width('[part=card]')).toBe('2px')
  await page.emulateMedia({ forcedColors: 'none', contrast: 'more' })
  expect(await width('[part=cell]')).toBe('2px')
  await page.emulateMedia({ contrast: 'no-preference', reducedMotion: 'reduce' })
  expect(await card(page).evaluate((element) => getComputedStyle(element).animationName)).toBe('none')
})
