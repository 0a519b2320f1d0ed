import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
// Tells of `window.earshot`.
import type {} from '../../packages/earshot/src/tag/start'
import { startCollector, type TestCollector } from '../support/collector'
import { type Site, startSite } from '../support/site'
import { config, html } from '../support/test'
import type { EngineName, Reader, RunningEngine, Tab } from './engine'
import { engines } from './engines'

export interface EngineOption {
  engineName: EngineName
}

/** Watches a page from its first script on, under any policy: keeps what goes wrong and what Earshot tells. */
const WATCH = `window.troubles = []
window.heard = []
addEventListener('error', (event) => troubles.push('exception: ' + event.message))
addEventListener('unhandledrejection', (event) => troubles.push('rejection: ' + event.reason))
document.addEventListener('securitypolicyviolation', (event) =>
  troubles.push('violation: ' + event.violatedDirective + ' ' + event.blockedURI))
for (const type of ['ready', 'held', 'shown', 'started', 'answered', 'completed', 'dismissed', 'closed', 'delivered', 'error'])
  addEventListener('earshot:' + type, () => heard.push(type))`

const TAG = '<script src="/watch.js"></script><script async src="/earshot.js" data-config="/surveys.json"></script>'

/** A page of the site with the script tag, watched. */
export const watched = (body = '', htmlTag = '<html lang="en">') => html(body, TAG).replace('<html lang="en">', htmlTag)

/** A collector and a site on it. */
export interface Visit {
  collector: TestCollector
  site: Site
  /** Opens a page of the site and waits until Earshot is ready. */
  open(tab: Tab, path?: string): Promise<void>
}

interface Fixtures {
  /** Starts collector and site; ends them after the test. */
  visit(options?: { config?: unknown; pages?: { readonly [path: string]: string } }): Promise<Visit>
  /** A new window of the worker's browser. */
  tab: Tab
  /** Starts another browser, of a reader with settings of their own or on a profile of its own. It is ended after the test. */
  start(options?: { reader?: Reader; profile?: string }): Promise<RunningEngine>
  /** A folder that is removed after the test. */
  profile: string
}

const newFolder = (name: string) => mkdtempSync(join(tmpdir(), `earshot-${name}-`))
const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })

export const test = base.extend<Fixtures, EngineOption & { running: RunningEngine }>({
  engineName: ['chromium', { option: true, scope: 'worker' }],

  running: [
    async ({ engineName }, use) => {
      const profile = newFolder(engineName)
      const running = await engines[engineName].start(profile)
      await use(running)
      await running.close()
      remove(profile)
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  async tab({ running }, use, info) {
    const tab = await running.newTab()
    await use(tab)
    if (info.status !== info.expectedStatus)
      await info.attach('page', { body: Buffer.from(await tab.screenshot()), contentType: 'image/png' })
    await tab.close()
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted.
  async profile({}, use) {
    const profile = newFolder('profile')
    await use(profile)
    remove(profile)
  },

  async start({ engineName, profile }, use) {
    const started: RunningEngine[] = []
    await use(async ({ reader, profile: own = profile } = {}) => {
      const running = await engines[engineName].start(own, reader)
      started.push(running)
      return running
    })
    for (const running of started) await running.kill()
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted.
  async visit({}, use) {
    const endings: (() => Promise<void>)[] = []
    await use(async ({ config: given = config(), pages = {} } = {}) => {
      const collector = await startCollector(config())
      endings.push(() => collector.kill())
      const own = { '/': watched(), '/surveys.json': JSON.stringify(given), '/watch.js': WATCH }
      const site = await startSite(collector.url, { ...own, ...pages })
      endings.push(site.close)
      return {
        collector,
        site,
        async open(tab, path = '/') {
          await tab.goto(site.origin + path)
          await poll(() => tab.evaluate(() => typeof window.earshot?.track)).toBe('function')
        },
      }
    })
    for (const end of endings.reverse()) await end()
  },
})

/**
 * Asks again and again, in short steps: what a browser is waited for comes within a second, and dozens of such waits
 * make up most of a run.
 */
export const poll = <T>(ask: () => T | Promise<T>, message?: string) =>
  expect.poll(ask, { ...(message && { message }), intervals: [50, 50, 100, 200] })

interface Watched {
  troubles: string[]
  heard: string[]
}

/** What went wrong in a page since it was loaded: exceptions, violations of its policy. */
export const troubles = (tab: Tab): Promise<string[]> => tab.evaluate(() => (window as unknown as Watched).troubles)

/** The events of Earshot since the page was loaded, in their order. */
export const heard = (tab: Tab): Promise<string[]> => tab.evaluate(() => (window as unknown as Watched).heard)

export const track = (tab: Tab, name: string): Promise<unknown> =>
  tab.evaluate((event) => void window.earshot!.track(event), name)

/** The answers that the collector has, each with how its response stands. */
export const stored = async ({ collector }: Visit) =>
  (await collector.responses()).map(({ survey, status, answers }) => ({ survey, status, answers }))

export { expect }
