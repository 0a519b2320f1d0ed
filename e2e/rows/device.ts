import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type LaunchOptions, type Page } from '@playwright/test'
import { expect, test as onSite } from './row'

/** A browser whose profile outlives it. */
export interface Device {
  /** Folder of the profile. */
  readonly profile: string
  /** Starts the browser on its profile. @param program Another program than the tests' browser. */
  start(program?: string): Promise<Page>
  /** Ends it, as a person does. */
  stop(): Promise<void>
  /** Another device with a copy of everything that this one has on disk. */
  copy(): Device
}

interface Fixtures {
  /** A device with an empty profile; ended after the test. */
  device: Device
}

export const test = onSite.extend<Fixtures>({
  async device({ launchOptions }, use) {
    const all: Device[] = []
    const add = (profile: string): Device => {
      const device = createDevice(profile, launchOptions, add)
      all.push(device)
      return device
    }
    await use(add(mkdtempSync(join(tmpdir(), 'earshot-device-'))))
    for (const device of all) await device.stop()
  },
})

function createDevice(profile: string, options: LaunchOptions, add: (profile: string) => Device): Device {
  let context: BrowserContext | undefined
  return {
    profile,
    async start(program) {
      context = await chromium.launchPersistentContext(profile, {
        ...options,
        ...(program && { executablePath: program }),
      })
      return context.pages()[0] ?? context.newPage()
    },
    async stop() {
      await context?.close()
      context = undefined
    },
    copy() {
      const to = mkdtempSync(join(tmpdir(), 'earshot-device-'))
      // A running browser's lock on its profile is no part of it.
      cpSync(profile, to, { recursive: true, filter: (path) => !/\/Singleton\w+$/.test(path) })
      return add(to)
    },
  }
}

export { expect }
