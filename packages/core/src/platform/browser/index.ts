import { nanoid } from 'nanoid'
import { indexedDbStore } from '../../outbox/stores/indexeddb'
import type { Platform } from '../platform'
import { exclusively } from './exclusively'
import { listen } from './listen'
import { manners } from './manners'
import { page } from './page'
import { post } from './post'
import { tab } from './tab'
import { watchTyping } from './typing'

/** The browser. `until` ends what it listens to. */
export function browserPlatform(until: AbortSignal): Platform {
  const msSinceTyping = watchTyping(until)
  return {
    now: () => Date.now(),
    newId: () => nanoid(),
    random: () => Math.random(),
    after(delayMs, callback) {
      const timer = setTimeout(callback, delayMs)
      return () => clearTimeout(timer)
    },
    whenIdle: (callback) => (window.requestIdleCallback ?? setTimeout)(() => callback()),
    async getJson(url) {
      const reply = await fetch(url, { credentials: 'same-origin' })
      if (!reply.ok) throw Error(`${url}: status ${reply.status}`)
      return reply.json()
    },
    post,
    store: indexedDbStore(),
    tab,
    exclusively,
    page,
    manners: () => ({ ...manners(), msSinceTyping: msSinceTyping() }),
    isFetchingAheadWelcome: () => !(navigator as { connection?: { saveData?: boolean } }).connection?.saveData,
    listen,
    announce: (type, detail) => dispatchEvent(new CustomEvent(type, { detail })),
    warn: (message) => console.warn(message),
  }
}
