import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { root, run, StepError, say } from './run.mjs'

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

/** Whether something on this machine listens there already, whose answers would be taken for ours. */
const isTaken = (port) =>
  new Promise((resolve) => {
    const socket = connect({ port, host: 'localhost' })
    const settle = (is) => {
      socket.destroy()
      resolve(is)
    }
    socket.on('connect', () => settle(true)).on('error', () => settle(false))
  })

/** The demo shop with its collector and live report, until it is stopped. */
export async function start() {
  const port = process.env.PORT || '4400'
  if (!/^\d+$/.test(port) || port < 1 || port > 65_535)
    throw new StepError(`PORT is "${port}"; allowed is a number from 1 to 65535.`)
  if (await isTaken(port))
    throw new StepError(`Port ${port} is in use. Stop what listens there, or choose another: PORT=4401 npm start.`)
  mkdirSync(join(root, '.earshot'), { recursive: true })
  const url = `http://localhost:${port}`
  void isUp(`${url}/healthz`).then((isThere) => {
    if (!isThere) return
    console.log(
      `\n  Demo shop    ${url}/shop/\n  Live report  ${url}/\n  Own markup   ${url}/headless/\n  Gallery      ${url}/gallery/\n\n  Answers are kept in .earshot/shop.db. Ctrl-C ends it.\n`,
    )
    openPage(`${url}/shop/`)
  })
  const options = {
    port,
    config: 'examples/shop/surveys.json',
    folder: ['/shop=examples/shop', '/headless=examples/headless', '/gallery=examples/gallery'],
    store: 'sqlite:.earshot/shop.db',
    'log-level': 'warn',
  }
  const args = Object.entries(options).flatMap(([name, values]) =>
    [values].flat().flatMap((value) => [`--${name}`, value]),
  )
  await run('node', ['packages/cli/dist/earshot.js', 'serve', ...args], { isService: true })
}
