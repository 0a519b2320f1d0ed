import type { ResponseDocument, VerdictStatus, WireReply, WireRequest } from '@earshot/schema'
import { memoryStore } from '../src/outbox/stores/memory'
import type { Manners, PageFacts, Platform, PlatformEvent, Post, Reply } from '../src/platform/platform'
import type { Senses } from '../src/platform/senses'

type Timer = { at: number; callback: () => void }

/** One device and one collector, with a clock that moves only when told to. Tabs share the device's rows and locks. */
export function createWorld(startAt = Date.parse('2026-11-25T09:00:00Z')) {
  let now = startAt
  let ids = 0
  const timers = new Set<Timer>()
  const rows = new Map<string, unknown>()
  const locks = new Set<string>()
  const store = memoryStore(rows)
  const collector = createCollector()

  /** Lets everything that waits for nothing but its turn go on. */
  const settle = async () => {
    for (let i = 0; i < 60; i++) await Promise.resolve()
  }

  async function advance(ms: number): Promise<void> {
    const end = now + ms
    await settle()
    for (;;) {
      const next = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      timers.delete(next)
      now = Math.max(now, next.at)
      next.callback()
      await settle()
    }
    now = end
    await settle()
  }

  /** A tab: what it keeps survives `reload`, which gives a platform on the same tab storage. */
  function openTab(tabRows = new Map<string, string>()) {
    const listeners: { [type in PlatformEvent]?: Set<() => void> } = {}
    const mine = new Set<string>()
    const mineTimers = new Set<Timer>()
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
    const heard: { [type: string]: Set<(event: Event) => void> } = {}
    const sights = new Map<string, Set<(isVisible: boolean) => void>>()
    const body = { scrolledPercent: 0, isTouch: false }
    const senses: Senses = {
      hear(type, listener) {
        const those = (heard[type] ??= new Set())
        those.add(listener)
        return () => those.delete(listener)
      },
      isWithin: (event, selector) => selector.split(',').includes((event as unknown as { on?: string }).on ?? ''),
      isSelector: (selector) => !selector.includes('['),
      watchVisible(selector, _ratio, changed) {
        const those = sights.get(selector) ?? new Set()
        sights.set(selector, those.add(changed))
        return () => those.delete(changed)
      },
      scrolledPercent: () => body.scrolledPercent,
      isHidden: () => manners.isHidden,
      isTouch: () => body.isTouch,
    }
    const platform: Platform = {
      senses,
      now: () => now,
      newId: () => `id-${String(++ids).padStart(18, '0')}`,
      random: () => 0.5,
      after(delayMs, callback) {
        const timer = { at: now + delayMs, callback }
        timers.add(timer)
        mineTimers.add(timer)
        return () => timers.delete(timer)
      },
      whenIdle: (callback) => callback(),
      store,
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
      post: (request) => collector.post(request),
      async exclusively(name, task) {
        if (locks.has(name)) return undefined
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
      platform,
      facts,
      manners,
      warnings,
      events,
      tabRows,
      happen: (type: PlatformEvent) => listeners[type]?.forEach((listener) => listener()),
      /** An event of the page; `on` is the selector that its target matches. */
      dispatch: (type: string, event: object = {}) => heard[type]?.forEach((listener) => listener(event as Event)),
      see: (selector: string, isVisible: boolean) => sights.get(selector)?.forEach((changed) => changed(isVisible)),
      scrollTo(percent: number) {
        body.scrolledPercent = percent
        heard.scroll?.forEach((listener) => listener({} as Event))
      },
      body,
      /** How many listeners there are, to see that none is left. */
      listenerCount: () =>
        [...Object.values(listeners), ...Object.values(heard), ...sights.values()].reduce(
          (count, those) => count + those.size,
          0,
        ),
      /** The tab is gone: its locks are free, nothing of it runs any more. */
      crash() {
        for (const name of mine) locks.delete(name)
        for (const timer of mineTimers) timers.delete(timer)
        mine.clear()
      },
    }
  }

  return {
    openTab,
    collector,
    rows,
    advance,
    settle,
    now: () => now,
    setClock: (at: number) => (now = at),
    timerCount: () => timers.size,
  }
}

/** A collector that keeps the highest revision, and can be told how to behave. */
export function createCollector() {
  const stored = new Map<string, ResponseDocument>()
  const requests: WireRequest[] = []
  let behave: (request: WireRequest, answer: () => Reply) => Reply | Promise<Reply> = (_, answer) => answer()

  const reply = (status: number, body: unknown, more: Partial<Reply> = {}): Reply => ({
    status,
    isElsewhere: false,
    contentType: 'application/json',
    retryAfter: null,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...more,
  })

  function answer(request: WireRequest): Reply {
    const results = request.responses.map((doc) => {
      const known = stored.get(doc.id)
      const status: VerdictStatus =
        !known || known.rev < doc.rev ? 'stored' : known.rev === doc.rev ? 'duplicate' : 'stale'
      if (status === 'stored') stored.set(doc.id, doc)
      return { id: doc.id, rev: doc.rev, status }
    })
    return reply(200, {
      earshot: 1,
      batch: request.batch,
      receivedAt: '2026-11-25T09:00:00Z',
      results,
    } satisfies WireReply)
  }

  return {
    stored,
    requests,
    reply,
    async post({ body }: Post): Promise<Reply> {
      const request = JSON.parse(body) as WireRequest
      requests.push(request)
      return behave(request, () => answer(request))
    },
    behaves: (next: typeof behave) => (behave = next),
    heals: () => (behave = (_, ordinary) => ordinary()),
  }
}
