import { type ChildProcess, spawn } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'

const STARTED_WITHIN_MS = 30_000

/** A session of W3C WebDriver. */
export interface WebDriver {
  process: ChildProcess
  /** Sends a command; its path is what follows the session's. Fails with what the browser says went wrong. */
  send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

async function command(url: string, method: string, body?: object): Promise<unknown> {
  const reply = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) })
  const { value } = (await reply.json()) as { value: unknown }
  if (reply.ok) return value
  const { error, message } = value as { error: string; message: string }
  throw Error(`WebKitWebDriver, ${method} ${url}: ${error}: ${message}`)
}

/** Starts WebKitWebDriver and, by it, a browser. */
export async function startWebDriver(
  program: string,
  args: readonly string[],
  env: { readonly [name: string]: string },
): Promise<WebDriver> {
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const child = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
    detached: true,
  })
  let reason = ''
  child.on('error', ({ message }) => (reason = message))
  child.on('exit', (code) => (reason ||= `it ended with ${code}`))
  const endsAt = Date.now() + STARTED_WITHIN_MS
  const isUp = () =>
    fetch(`${base}/status`).then(
      () => true,
      () => false,
    )
  while (!(await isUp())) {
    if (reason || Date.now() > endsAt) throw Error(`WebKitWebDriver does not start: ${reason || 'it is silent'}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const { sessionId } = (await command(`${base}/session`, 'POST', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: program, args } } },
  })) as { sessionId: string }
  return {
    process: child,
    send: (method, path, body) => command(`${base}/session/${sessionId}${path}`, method, body),
  }
}
