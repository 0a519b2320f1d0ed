import type { Engine } from './engine'
import { launchPuppeteer } from './puppeteer'

/** Firefox at EARSHOT_FIREFOX. What a reader sets is set in its profile: no protocol command does it in every version. */
export const firefox: Engine = {
  start: (profile, { scheme, motion, forcedColors } = {}) =>
    launchPuppeteer({
      browser: 'firefox',
      executablePath: process.env.EARSHOT_FIREFOX ?? '/usr/bin/firefox-esr',
      userDataDir: profile,
      extraPrefsFirefox: {
        // 0 dark, 1 light.
        'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
        'ui.prefersReducedMotion': motion ? 1 : 0,
        // 2: the page's colours are never taken.
        ...(forcedColors && { 'browser.display.document_color_use': 2 }),
        // Else the second start on a profile that was killed asks what to restore.
        'browser.sessionstore.resume_from_crash': false,
        'toolkit.startup.max_resumed_crashes': -1,
      },
    }),
}
