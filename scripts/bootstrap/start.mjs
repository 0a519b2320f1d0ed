import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, say } from './run.mjs'

const WAIT_MS = 15_000

/** Opens a page where there is a desktop; without one, the address has been printed. */
function openPage(url) {
  const isDesktop = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (!isDesktop || process.env.CI) return
  const [program, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', '""'] }[process.platform] ?? ['xdg-open']
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true })
  child.on('error', () => say(`Open ${url} in a browser.`))
  child.unref()
}

async function isUp(url) {
  const end = Date.now() + WAIT_MS
  while (Date.now() < end) {
    const isAnswered = await fetch(url).then(
      (reply) => reply.ok,
      () => false,
    )
    if (isAnswered) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

/** The demo shop with its collector and live report, until it is stopped. */
export async function start() {
  const port = process.env.PORT || '4400'
  mkdirSync(join(root, '.earshot'), { recursive: true })
  const url = `http://localhost:${port}`
  void isUp(`${url}/healthz`).then((isThere) => {
    if (!isThere) return
    console.log(`\n  Demo shop    ${url}/shop/\n  Live report  ${url}/\n\n  Answers are kept in .earshot/shop.db. Ctrl-C ends it.\n`)
    openPage(`${url}/shop/`)
  })
  const options = { port, config: 'examples/shop/surveys.json', folder: '/shop=examples/shop', store: 'sqlite:.earshot/shop.db', 'log-level': 'warn' }
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
  await run('node', ['packages/cli/dist/earshot.js', 'serve', ...args], {
    isService: true,
    hint: `Is port ${port} taken? PORT=4401 npm start uses another.`,
  })
}
