import type { BrowserContext } from '@playwright/test'
import type { OpenVictim } from './steps'

/** Pages whose process is crashed, in a browser that lives on. */
export const crashing =
  (context: BrowserContext): OpenVictim =>
  async (url) => {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    // A page that is stopped at once never tells that it has been reached.
    void page.goto(url).catch(() => undefined) // killed on its way
    return {
      async kill() {
        const gone = page.waitForEvent('crash')
        void session.send('Page.crash').catch(() => undefined) // nobody is left to answer
        await gone
        await page.close()
      },
    }
  }
