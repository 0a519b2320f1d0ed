import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { createEarshot, type Earshot, type Run } from '@earshot/core'
import type { Config } from '@earshot/schema'
import { IDBFactory } from 'fake-indexeddb'
import type { Store } from '../../packages/core/src/outbox/store'
import { indexedDbStore } from '../../packages/core/src/outbox/stores/indexeddb'
import type { Platform, PlatformEvent, Post } from '../../packages/core/src/platform/platform'
import { clearDatabases } from './clear-databases'
import type { Clock } from './clock'
import type { Turns } from './turns'
import { revisionsIn, type Wire } from './wire'

/** What the storage does: work, refuse, or write and then say that it did not. */
export type Denial = 'none' | 'before' | 'after'

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
  denial: Denial
  /** The rows as they are on disk, past every instance. */
  entries(prefix: string): Promise<[key: string, value: unknown][]>
  /** Empties the storage, as "clear site data" does. Resolves to what was in it. */
  clear(): Promise<[key: string, value: unknown][]>
}

export interface DeviceSetting {
  config: Config
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

/** A device: one IndexedDB, real but for its disk, and tabs with an instance of the real SDK each. */
export function createDevice({ config, clock, turns, wire, random, newId, heard }: DeviceSetting): Device {
  globalThis.indexedDB = new IDBFactory()
  const bare = indexedDbStore()
  const locks = new Map<string, Tab>()
  /** Tabs that go on with what another one has taken over. */
  const robbed = new Set<Tab>()
  const tabs: Tab[] = []
  /** What each tab has sent last, until it has been told what became of it. */
  const onTheWay = new Map<Tab, string[]>()

  const device: Device = {
    tabs,
    denial: 'none',
    entries: (prefix) => bare.entries(prefix),
    clear: () => turns.run(clearDatabases),
    openTab(rows = new Map()) {
      const listeners: { [type in PlatformEvent]?: Set<() => void> } = {}
      const mine = new Set<string>()
      const cancels = new Set<() => void>()
      const store = indexedDbStore()

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

      const stored = <T>(label: string, act: () => Promise<T>) =>
        through(label, async () => {
          const { denial } = device
          if (denial !== 'none') wire.touch(onTheWay.get(tab)?.splice(0) ?? [])
          if (denial === 'before') throw refusal()
          const result = await act()
          if (denial === 'after') throw refusal()
          return result
        })
      const gatedStore: Store = {
        entries: (prefix, page) => stored('read', () => store.entries(prefix, page)),
        count: (prefix) => stored('count', () => store.count(prefix)),
        transact: (keys, decide) => stored('write', () => store.transact(keys, decide)),
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

      const platform: Platform = {
        now: clock.now,
        newId,
        random,
        digest: async (text) => createHash('sha256').update(text).digest('hex'),
        after(delayMs, callback) {
          const cancel = clock.after(delayMs, () => {
            cancels.delete(cancel)
            callback()
          })
          cancels.add(cancel)
          return () => {
            cancels.delete(cancel)
            cancel()
          }
        },
        whenIdle: (callback) => callback(),
        store: gatedStore,
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
