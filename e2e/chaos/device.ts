import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { createEarshot, type Earshot, type Run } from '@earshot/core'
import type { Config } from '@earshot/schema'
import { IDBFactory } from 'fake-indexeddb'
import { createLadder } from '../../packages/core/src/outbox/ladder/ladder'
import type { Store } from '../../packages/core/src/outbox/store'
import { indexedDbStore } from '../../packages/core/src/outbox/stores/indexeddb'
import { localStorageStore } from '../../packages/core/src/outbox/stores/local-storage'
import type { Platform, PlatformEvent, Post } from '../../packages/core/src/platform/platform'
import { fakeStorage } from '../../packages/core/testing/fake-storage'
import { clearDatabases } from './clear-databases'
import type { Clock } from './clock'
import type { Turns } from './turns'
import { revisionsIn, type Wire } from './wire'

/** What the database does. */
export type Denial =
  /** It works. */
  | 'none'
  /** It refuses everything. */
  | 'before'
  /** It does what it is asked, and says that it did not. */
  | 'after'
  /** It has no room for what is written. */
  | 'full'
  /** It has lost every handle that is open; new ones work. */
  | 'dead'
  /** It does what it is asked, and never says so. */
  | 'stalled'

export interface Tab {
  readonly earshot: Earshot
  /** The run that is open here. */
  run: Run | undefined
  isAlive: boolean
  /** What `sessionStorage` keeps: survives a reload. */
  readonly rows: Map<string, string>
  happen(type: PlatformEvent): void
  /** Nothing of it runs any more: every await that it was in never ends. */
  die(): void
}

export interface Device {
  readonly tabs: readonly Tab[]
  openTab(rows?: Map<string, string>): Tab
  /** From now on the database does this. */
  deny(denial: Denial): void
  /** Whether localStorage has no room. */
  isLocalFull: boolean
  /** Whether some page was left with nothing but its memory to keep rows in. */
  hadToRemember(): boolean
  /** The rows as they are on disk, past every instance. */
  entries(prefix: string): Promise<[key: string, value: unknown][]>
  /** The rows that are in localStorage. */
  below(): Promise<[key: string, value: unknown][]>
  /** Empties the storage, as "clear site data" does. Resolves to what was in it. */
  clear(): Promise<[key: string, value: unknown][]>
}

export interface DeviceSetting {
  config: Config
  /** Whether what fails in the database goes on below it, as in a browser. Default: a host hears of it. */
  isLaddered?: boolean
  clock: Clock
  turns: Turns
  wire: Wire
  random: () => number
  newId: () => string
  /** An instance has told the page. */
  heard(type: string, detail: unknown): void
}

const never = () => new Promise<never>(() => undefined)
const refusal = () => new DOMException('A mutation operation was attempted that did not allow it', 'InvalidStateError')
const noRoom = () => new DOMException('Encountered full disk while committing transaction.', 'QuotaExceededError')
const lost = () => new DOMException('Connection to Indexed Database server lost.', 'UnknownError')

/** A device: one IndexedDB, real but for its disk, and tabs with an instance of the real SDK each. */
export function createDevice(setting: DeviceSetting): Device {
  const { config, isLaddered = false, clock, turns, wire, random, newId, heard } = setting
  globalThis.indexedDB = new IDBFactory()
  const web = fakeStorage()
  const local: Storage = {
    ...web,
    get length() {
      return web.length
    },
    setItem(key, text) {
      if (device.isLocalFull) throw noRoom()
      web.setItem(key, text)
    },
  }
  let denial: Denial = 'none'
  /** Handles on the database so far, and how many of them are lost. */
  let handles = 0
  let lostHandles = 0
  let hasRemembered = false
  const bare = indexedDbStore()
  const locks = new Map<string, Tab>()
  /** Tabs that go on with what another one has taken over. */
  const robbed = new Set<Tab>()
  const tabs: Tab[] = []
  /** What each tab has sent last, until it has been told what became of it. */
  const onTheWay = new Map<Tab, string[]>()

  const device: Device = {
    tabs,
    deny(next) {
      denial = next
      if (next === 'dead') lostHandles = handles
    },
    isLocalFull: false,
    hadToRemember: () => hasRemembered,
    entries: (prefix) => bare.entries(prefix),
    below: () => localStorageStore(() => web).entries(''),
    clear: () =>
      turns.run(async () => {
        const rows = await device.below()
        web.clear()
        return [...(await clearDatabases()), ...rows]
      }),
    openTab(rows = new Map()) {
      const listeners: { [type in PlatformEvent]?: Set<() => void> } = {}
      const mine = new Set<string>()
      const cancels = new Set<() => void>()

      /** An await on the world: its turn comes before and after, and never if the tab is gone by then. */
      async function through<T>(label: string, act: () => Promise<T>): Promise<T> {
        await turns.gate(label)
        if (!tab.isAlive) return never()
        const [result, thrown] = await turns.run(act).then(
          (value) => [value, undefined] as const,
          (reason: unknown) => [undefined, { reason }] as const,
        )
        await turns.gate(`${label}, done`)
        if (!tab.isAlive) return never()
        if (thrown) throw thrown.reason
        return result as T
      }

      /** A handle on the database, which does what the database does at that moment. */
      function openDisk(): Store {
        const store = indexedDbStore()
        const handle = ++handles
        const stored = <T>(label: string, act: () => Promise<T>, isWriting = false) =>
          through(label, async () => {
            if (denial !== 'none') wire.touch(onTheWay.get(tab)?.splice(0) ?? [])
            if (denial === 'before' || (!isLaddered && /dead|stalled/.test(denial))) throw refusal()
            if (handle <= lostHandles && isLaddered) throw lost()
            // Without a ladder it is a refusal like any other: whoever called hears of it.
            if (denial === 'full' && isWriting) throw isLaddered ? noRoom() : refusal()
            const result = await act()
            if (denial === 'after') throw refusal()
            return result
          }).then((result) => (denial === 'stalled' && isLaddered ? never() : result))
        return {
          durable: 'disk',
          entries: (prefix, page) => stored('read', () => store.entries(prefix, page)),
          count: (prefix) => stored('count', () => store.count(prefix)),
          transact: (keys, decide) => stored('write', () => store.transact(keys, decide), true),
        }
      }

      function openLocal(): Store {
        const store = localStorageStore(() => local)
        return {
          durable: 'localStorage',
          entries: (prefix, page) => through('read below', () => store.entries(prefix, page)),
          count: (prefix) => through('count below', () => store.count(prefix)),
          transact: (keys, decide) => through('write below', () => store.transact(keys, decide)),
        }
      }

      function openLadder(): Store {
        const ladder = createLadder({ after, isLate: false, openDisk, openLocal })
        return {
          ...ladder,
          get durable() {
            hasRemembered ||= ladder.durable === 'memory'
            return ladder.durable
          },
        }
      }

      async function post(request: Post) {
        const revisions = revisionsIn(request)
        if (request.keepalive) {
          // Handed over when the page closes: an extra copy, which nobody waits for.
          wire.touch(revisions)
          return wire.post(request)
        }
        await turns.gate('send')
        if (!tab.isAlive) return never()
        onTheWay.set(tab, revisions)
        if (robbed.has(tab)) wire.touch(revisions)
        try {
          return await wire.post(request)
        } finally {
          await turns.gate('reply')
          if (!tab.isAlive) await never()
        }
      }

      const after: Platform['after'] = (delayMs, callback) => {
        const cancel = clock.after(delayMs, () => {
          cancels.delete(cancel)
          callback()
        })
        cancels.add(cancel)
        return () => {
          cancels.delete(cancel)
          cancel()
        }
      }

      const platform: Platform = {
        now: clock.now,
        newId,
        random,
        digest: async (text) => createHash('sha256').update(text).digest('hex'),
        after,
        whenIdle: (callback) => callback(),
        store: isLaddered ? openLadder() : openDisk(),
        tab: { read: (key) => rows.get(key) ?? null, write: (key, text) => tab.isAlive && void rows.set(key, text) },
        path: () => '/',
        locales: () => ['en'],
        msSinceTyping: () => Infinity,
        isFetchingAheadWelcome: () => false,
        hearsRoutes: true,
        listen(type, listener) {
          const those = (listeners[type] ??= new Set())
          those.add(listener)
          return () => those.delete(listener)
        },
        announce: (type, detail) => tab.isAlive && heard(type.slice('earshot:'.length), detail),
        warn: () => undefined,
        post,
        async exclusively(name, task, isStealing) {
          await turns.gate('lock')
          if (!tab.isAlive) return never()
          const holder = locks.get(name)
          if (holder && !isStealing) return undefined
          // Who is robbed of it may be sending, or have sent, or go on to send the same.
          if (holder) {
            robbed.add(holder)
            wire.touch(onTheWay.get(holder) ?? [])
          }
          locks.set(name, tab)
          mine.add(name)
          try {
            return await task()
          } finally {
            robbed.delete(tab)
            if (mine.delete(name) && locks.get(name) === tab) locks.delete(name)
          }
        },
        page: () => ({
          path: '/',
          host: 'shop.example',
          query: {},
          device: 'desktop',
          dir: 'ltr',
          referrerHost: '',
          isPrivate: false,
        }),
        manners: () => ({ isModalOpen: false, isFullScreen: false, isHidden: false, isAutomated: false }),
      }

      const tab: Tab = {
        earshot: undefined as unknown as Earshot,
        run: undefined,
        isAlive: true,
        rows,
        happen: (type) => listeners[type]?.forEach((listener) => listener()),
        die() {
          tab.isAlive = false
          tabs.splice(tabs.indexOf(tab), 1)
          wire.touch(onTheWay.get(tab) ?? [])
          onTheWay.delete(tab)
          for (const name of mine) if (locks.get(name) === tab) locks.delete(name)
          mine.clear()
          for (const cancel of cancels) cancel()
        },
      }
      tabs.push(tab)
      const earshot = createEarshot(config, { platform })
      Object.assign(tab, { earshot })
      earshot.on('run', (run) => {
        tab.run = run
      })
      return tab
    },
  }
  return device
}
