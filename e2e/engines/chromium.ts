import type { Engine } from './engine'
import { launchPuppeteer } from './puppeteer'

/** Chromium or Chrome at EARSHOT_CHROMIUM. */
export const chromium: Engine = {
  start: (profile, { scheme, motion, forcedColors } = {}) =>
    launchPuppeteer(
      {
        browser: 'chrome',
        executablePath: process.env.EARSHOT_CHROMIUM ?? '/usr/bin/chromium',
        userDataDir: profile,
        args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
      },
      async (page) => {
        const features = {
          'prefers-color-scheme': scheme,
          'prefers-reduced-motion': motion,
          'forced-colors': forcedColors,
        }
        const session = await page.createCDPSession()
        await session.send('Emulation.setEmulatedMedia', {
          features: Object.entries(features).flatMap(([name, value]) => (value ? [{ name, value }] : [])),
        })
      },
    ),
}
