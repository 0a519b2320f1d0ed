import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { isDebianRoot, viaApt } from './apt.mjs'
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

/** Whether it is there and starts: a stub, or a browser without its libraries, does not. */
function isUsable(path) {
  if (!existsSync(path)) return false
  // On Windows, Chrome asked for its version opens a window.
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

const known = () => (KNOWN[process.platform] ?? []).find(isUsable)

/** Where Playwright keeps the browser that it brings. */
const playwrights = () => createRequire(join(root, 'package.json'))('@playwright/test').chromium.executablePath()

/** Fonts for the languages of the tests; pictures look poorer without them, nothing fails. */
async function findFonts() {
  if (!isDebianRoot() || existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) return
  say('Installing fonts for Chinese and Arabic.')
  await viaApt(['fonts-noto-cjk', 'fonts-noto-core'], true)
}

/** Playwright's own browser, on Debian with the libraries that it needs. */
async function viaPlaywright() {
  say('No Chrome or Chromium is here: trying Playwright’s own.')
  const code = await run('playwright', ['install', '--no-shell', 'chromium'], { isCodeWanted: true, isQuiet: true })
  if (code) say('It can’t be had from here.')
  else if (!isUsable(playwrights()) && isDebianRoot())
    await run('playwright', ['install-deps', 'chromium'], { isCodeWanted: true, isQuiet: true })
  return isUsable(playwrights()) ? playwrights() : undefined
}

async function viaDebian() {
  if (!isDebianRoot()) return undefined
  say('Installing Debian’s chromium.')
  await viaApt(['chromium'], true)
  return known()
}

function wished() {
  const path = process.env.CHROMIUM
  if (path && !isUsable(path))
    throw new StepError(`CHROMIUM is "${path}", which does not start. It must be the path of a Chrome or Chromium.`)
  return path
}

/** Finds a Chromium or brings one; its path goes to EARSHOT_CHROMIUM. */
export async function findBrowser() {
  const here = wished() || known() || (isUsable(playwrights()) ? playwrights() : undefined)
  const path = here || (await viaPlaywright()) || (await viaDebian())
  if (!path)
    throw new StepError(
      'There is no browser for the tests. Install Chrome or Chromium, or set CHROMIUM to the path of one.',
    )
  await findFonts()
  process.env.EARSHOT_CHROMIUM = path
}
