import { memoryStore } from '../outbox/stores/memory'
import type { Heard, Manners, PageFacts, Platform, PlatformEvent } from '../platform/platform'
import { createClock } from './clock'
import { createSenses } from './senses'

export interface WorldSetting extends Pick<Platform, 'newId' | 'random' | 'post'>, Partial<Pick<Platform, 'digest'>> {
  /** Milliseconds since 1970. */
  startAt: number
}

/** Stands for a hash where nobody checks it: a digest takes turns of the real clock. */
const plainDigest = async (text: string) =>
  [...text]
    .map((char) => char.charCodeAt(0).toString(16))
    .join('')
    .slice(0, 64)
    .padEnd(64, '0')

/** One device with a clock that moves only when told to. Its tabs share rows and locks. */
export function createVirtualWorld({ startAt, newId, random, post, digest = plainDigest }: WorldSetting) {
  const clock = createClock(startAt)
  const rows = new Map<string, unknown>()
  const locks = new Set<string>()

  /** A tab with one page in it: what the tab keeps survives a reload, which is a new page on the same `tabRows`. */
  function openTab(tabRows = new Map<string, string>()) {
    const listeners: { [type in PlatformEvent]?: Set<Parameters<Platform['listen']>[1]> } = {}
    const mine = new Set<string>()
    const cancels = new Set<() => void>()
    const warnings: string[] = []
    const events: { type: string; detail: unknown }[] = []
    const manners: Manners = { isModalOpen: false, isFullScreen: false, isHidden: false, isAutomated: false }
    const facts: Omit<PageFacts, 'path'> & { path: string; locales: string[]; msSinceTyping: number } = {
      path: '/',
      host: 'shop.example',
      query: {},
      locales: ['en'],
      device: 'desktop',
      dir: 'ltr',
      referrerHost: '',
      isPrivate: false,
      msSinceTyping: Infinity,
    }
    const { senses, listenerCount, ...acts } = createSenses(() => manners.isHidden)
    const platform: Platform = {
      senses,
      now: clock.now,
      newId,
      random,
      digest,
      after(delayMs, callback) {
        const cancel = clock.after(delayMs, () => {
          cancels.delete(forget)
          callback()
        })
        const forget = () => {
          cancels.delete(forget)
          cancel()
        }
        cancels.add(forget)
        return forget
      },
      whenIdle: (callback) => callback(),
      store: memoryStore(rows),
      clearDevice: async ({ visit }) => void tabRows.delete(visit),
      tab: { read: (key) => tabRows.get(key) ?? null, write: (key, text) => void tabRows.set(key, text) },
      path: () => facts.path,
      locales: () => facts.locales,
      msSinceTyping: () => facts.msSinceTyping,
      isFetchingAheadWelcome: () => true,
      hearsRoutes: true,
      listen(type, listener) {
        const those = (listeners[type] ??= new Set())
        those.add(listener)
        return () => those.delete(listener)
      },
      announce: (type, detail) => void events.push({ type: type.slice('earshot:'.length), detail }),
      warn: (message) => void warnings.push(message),
      post,
      async exclusively(name, task, isStealing) {
        if (locks.has(name) && !isStealing) return undefined
        locks.add(name)
        mine.add(name)
        try {
          return await task()
        } finally {
          if (mine.delete(name)) locks.delete(name)
        }
      },
      page: () => facts,
      manners: () => manners,
    }
    return {
      ...acts,
      platform,
      facts,
      manners,
      warnings,
      events,
      tabRows,
      happen: (type: PlatformEvent, event?: Heard) => listeners[type]?.forEach((listener) => listener(event)),
      /** How many listeners there are, to see that none is left. */
      listenerCount: () => Object.values(listeners).reduce((count, those) => count + those.size, 0) + listenerCount(),
      /** The tab is gone: its locks are free, nothing of it runs any more. */
      crash() {
        for (const name of mine) locks.delete(name)
        for (const cancel of [...cancels]) cancel()
        mine.clear()
      },
    }
  }

  return { ...clock, openTab, rows }
}

export type VirtualWorld = ReturnType<typeof createVirtualWorld>
export type VirtualTab = ReturnType<VirtualWorld['openTab']>
