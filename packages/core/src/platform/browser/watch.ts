import { nanoid } from 'nanoid'
import { deviceStore, type LoadLadder } from '../../outbox/stores/device'
import type { WatchPlatform } from '../platform'
import { arrival } from './arrival'
import { listen } from './listen'
import { manners } from './manners'
import { page } from './page'
import { tab } from './tab'
import { watchTyping } from './typing'

function after(delayMs: number, callback: () => void): () => void {
  const timer = setTimeout(callback, delayMs)
  return () => clearTimeout(timer)
}

/** The browser, as far as every page needs it. `until` ends what it listens to. */
export const browserWatch = (until: AbortSignal, loadLadder: LoadLadder): WatchPlatform => ({
  arrival: arrival(),
  now: () => Date.now(),
  newId: () => nanoid(),
  after,
  whenIdle: (callback) => (window.requestIdleCallback ?? setTimeout)(() => callback()),
  store: deviceStore(after, loadLadder),
  tab,
  path: () => location.pathname,
  locales: () => [document.documentElement.lang, ...navigator.languages].filter(Boolean),
  page,
  manners,
  msSinceTyping: watchTyping(until),
  isFetchingAheadWelcome: () => !(navigator as { connection?: { saveData?: boolean } }).connection?.saveData,
  listen,
  hearsRoutes: 'navigation' in window,
  announce: (type, detail) => dispatchEvent(new CustomEvent(type, { detail })),
  warn: (message) => console.warn(message),
})
