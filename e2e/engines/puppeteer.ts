import puppeteer, { type Browser, type KeyInput, type LaunchOptions, type Page } from 'puppeteer-core'
import type { RunningEngine, Tab } from './engine'
import { killGroup } from './kill-group'

const SIZE = { width: 1280, height: 800 }

function tabOf(page: Page): Tab {
  return {
    async goto(url) {
      await page.goto(url)
    },
    async reload() {
      await page.reload()
    },
    evaluate: (run, ...args) => page.evaluate(run as never, ...(args as never)) as never,
    async press(...keys) {
      for (const chord of keys) {
        // A single key may be the plus sign itself.
        const held = chord.length > 1 ? chord.split('+') : [chord]
        const last = held.pop() as KeyInput
        for (const key of held) await page.keyboard.down(key as KeyInput)
        await page.keyboard.press(last)
        for (const key of held.reverse()) await page.keyboard.up(key as KeyInput)
      }
    },
    clickAt: (x, y) => page.mouse.click(x, y),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: () => page.screenshot(),
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  }
}

/**
 * A browser that puppeteer speaks to: Chromium by its own protocol, Firefox by WebDriver BiDi.
 *
 * @param prepare Tells a new page what the reader has set, where the browser can't be started with it.
 */
export async function launchPuppeteer(
  options: LaunchOptions,
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<RunningEngine> {
  const browser: Browser = await puppeteer.launch({ ...options, defaultViewport: SIZE, timeout: 90_000 })
  const pages = new Set<Page>()
  let isOffline = false
  return {
    async newTab() {
      const page = await browser.newPage({ type: 'window' })
      await page.setViewport(SIZE)
      await prepare(page)
      if (isOffline) await page.setOfflineMode(true)
      pages.add(page)
      page.once('close', () => pages.delete(page))
      return tabOf(page)
    },
    async setOffline(isNow) {
      isOffline = isNow
      for (const page of pages) await page.setOfflineMode(isNow)
    },
    async kill() {
      await killGroup(browser.process()!)
    },
    close: () => browser.close(),
  }
}
