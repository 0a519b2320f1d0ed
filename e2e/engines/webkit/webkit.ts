import { fileURLToPath } from 'node:url'
import type { Engine, Tab } from '../engine'
import { killGroup } from '../kill-group'
import { startDisplay } from './display'
import { KEY_CODES } from './key-codes'
import { startWebDriver, type WebDriver } from './web-driver'

const BROWSER = fileURLToPath(new URL('browser.js', import.meta.url))

/** A function of the suite as WebDriver's script: what it returns or throws is told to the last argument. */
const scriptOf = (run: unknown) => `const [args, tell] = arguments
new Promise((resolve) => resolve((${run})(...args)))
  .then((value) => tell({ value }), (thrown) => tell({ thrown: String(thrown) }))`

/** Keys that are released again once the others of their chord are. */
function keyActions(chord: string) {
  const keys = (chord.length > 1 ? chord.split('+') : [chord]).map((key) => KEY_CODES[key] ?? key)
  const unknown = keys.find((key) => [...key].length > 1)
  if (unknown) throw Error(`no key is called "${unknown}"; there are ${Object.keys(KEY_CODES)}`)
  return [
    ...keys.map((value) => ({ type: 'keyDown', value })),
    ...keys.reverse().map((value) => ({ type: 'keyUp', value })),
  ]
}

/** Sends a command to one window. */
type SendTo = (handle: string, ...command: Parameters<WebDriver['send']>) => Promise<unknown>

function tabOf(sendTo: SendTo, handle: string): Tab {
  const here = (...command: Parameters<WebDriver['send']>) => sendTo(handle, ...command)
  const act = (source: object) => here('POST', '/actions', { actions: [source] })
  return {
    async goto(url) {
      await here('POST', '/url', { url })
    },
    async reload() {
      await here('POST', '/refresh', {})
    },
    async evaluate(run, ...args) {
      const { value, thrown } = (await here('POST', '/execute/async', {
        script: scriptOf(run),
        args: [args],
      })) as { value: never; thrown?: string }
      if (thrown) throw Error(thrown)
      return value
    },
    async press(...keys) {
      for (const key of keys) await act({ type: 'key', id: 'keyboard', actions: keyActions(key) })
    },
    async clickAt(x, y) {
      await act({
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport' },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      })
    },
    async resize(width, height) {
      await here('POST', '/window/rect', { width, height })
    },
    async screenshot() {
      return Buffer.from((await here('GET', '/screenshot')) as string, 'base64')
    },
    async bringToFront() {
      await here('GET', '/window')
    },
    async close() {
      await here('DELETE', '/window')
    },
  }
}

/** WebKitGTK, in a browser of this suite's own. It has no switch for the network. */
export const webkit: Engine = {
  async start(profile, { scheme, motion } = {}) {
    const display = await startDisplay()
    const { process: driver, send } = await startWebDriver(
      'gjs',
      [BROWSER, profile, ...(scheme === 'dark' ? ['dark'] : []), ...(motion ? ['reduce'] : [])],
      {
        DISPLAY: display.name,
        GDK_BACKEND: 'x11',
        GSETTINGS_BACKEND: 'memory',
        NO_AT_BRIDGE: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
      },
    )
    await send('POST', '/timeouts', { script: 60_000, pageLoad: 60_000, implicit: 0 })
    const base = (await send('GET', '/window')) as string
    let current = base
    let last: Promise<unknown> = Promise.resolve()
    // A command goes to the window that was chosen last, so that choosing and sending must not be parted.
    const sendTo: SendTo = (handle, ...command) => {
      const mine = last.then(async () => {
        if (handle !== current) await send('POST', '/window', { handle })
        current = handle
        return send(...command)
      })
      last = mine.catch(() => undefined) // told to whoever sent it
      return mine
    }
    const kill = async () => {
      await killGroup(driver)
      await killGroup(display.server)
    }
    return {
      // The window that it starts with stays empty: who closes the last one ends the session.
      async newTab() {
        // Sent to it, since WebDriver asks that the current window is there.
        const { handle } = (await sendTo(base, 'POST', '/window/new', { type: 'window' })) as { handle: string }
        return tabOf(sendTo, handle)
      },
      setOffline: async () => undefined,
      kill,
      async close() {
        await send('DELETE', '')
        await kill()
      },
    }
  },
}
