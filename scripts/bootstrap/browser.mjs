import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root, run, StepError, say } from './run.mjs'

const KNOWN = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env.LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`,
  ],
}

const known = () => (KNOWN[process.platform] ?? []).find((path) => existsSync(path))

/** Playwright's own browser, if it has been downloaded. */
function playwrights() {
  const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

const isDebianRoot = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

async function viaApt(packages, isQuiet) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env, isCodeWanted: true, isQuiet: true })
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    isCodeWanted: true,
    isQuiet,
  })
}

/** Fonts for the languages of the tests; pictures look poorer without them, nothing fails. */
async function findFonts() {
  if (!isDebianRoot() || existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) return
  say('Installing fonts for Chinese and Arabic.')
  await viaApt(['fonts-noto-cjk', 'fonts-noto-core'], true)
}

/** Finds a Chromium or brings one; its path goes to EARSHOT_CHROMIUM. */
export async function findBrowser() {
  let path = process.env.CHROMIUM || known() || playwrights()
  if (!path) {
    say('No Chrome or Chromium is here: trying Playwright’s own.')
    await run('playwright', ['install', '--only-shell', 'chromium'], { isCodeWanted: true })
    path = playwrights()
  }
  if (!path && isDebianRoot()) {
    say('Installing Debian’s chromium.')
    await viaApt(['chromium'], true)
    path = known()
  }
  if (!path)
    throw new StepError(
      'There is no browser for the tests. Install Chrome or Chromium, or set CHROMIUM to the path of one.',
    )
  await findFonts()
  process.env.EARSHOT_CHROMIUM = path
}
