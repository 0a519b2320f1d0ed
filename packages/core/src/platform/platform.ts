import type { PageKeys } from '../memory/keys'
import type { Store } from '../outbox/store'
import type { Senses } from './senses'

/** What a reply to a POST comes down to. */
export interface Reply {
  status: number
  /** Whether it came from another origin than was asked, by a redirect. */
  isElsewhere: boolean
  contentType: string
  /** The `Retry-After` header, as sent. */
  retryAfter: string | null
  body: string
}

export interface Post {
  /** Default `POST`. */
  method?: 'POST' | 'DELETE'
  url: string
  body?: string
  contentType?: string
  headers?: { readonly [name: string]: string }
  /** Outlives the page; at most 64 KiB may be on the way at once. */
  keepalive?: boolean
  /** Milliseconds until it counts as failed. */
  timeoutMs: number
}

/** Where the person is and what they came with; nothing of query, fragment or title leaves the device. */
export interface PageFacts {
  path: string
  host: string
  query: { readonly [name: string]: string }
  device: 'mobile' | 'tablet' | 'desktop'
  dir: 'ltr' | 'rtl'
  referrerHost: string
  /** Global Privacy Control or Do Not Track. */
  isPrivate: boolean
}

/** Things during which nobody wants to be asked. */
export interface Manners {
  isModalOpen: boolean
  isFullScreen: boolean
  isHidden: boolean
  isAutomated: boolean
}

/** `storage`: another tab has changed a key of localStorage. */
export type PlatformEvent = 'route' | 'online' | 'hide' | 'show' | 'storage'

/** What is told of it: the key that has changed; whether the page that is shown was kept by the browser meanwhile. */
export interface Heard {
  key?: string | null
  persisted?: boolean
}

/** The part of the world that a page needs from the start. */
export interface WatchPlatform {
  /** Resolves when the person has come to a page that was rendered ahead; absent on any other. */
  readonly arrival?: Promise<unknown> | undefined
  /** Milliseconds since 1970, by the device's clock. */
  now(): number
  /** A fresh random id of 21 characters. */
  newId(): string
  /** Calls back once after `delayMs`; the result cancels. */
  after(delayMs: number, callback: () => void): () => void
  /** Calls back when there is nothing better to do. */
  whenIdle(callback: () => void): void
  store: Store
  /** Removes what the store's rows leave on the device; absent: what the browser's stores leave. */
  readonly clearDevice?: (keys: PageKeys) => Promise<void>
  /** Text kept for this tab until it closes; never throws. */
  tab: { read(key: string): string | null; write(key: string, text: string): void }
  path(): string
  /** Languages of the page and the person, best first. */
  locales(): readonly string[]
  page(): PageFacts
  manners(): Manners
  /** Since the last key or input in an editable element; Infinity if never. */
  msSinceTyping(): number
  /** Whether fetching ahead is welcome (no data saver). */
  isFetchingAheadWelcome(): boolean
  listen(type: PlatformEvent, listener: (event?: Heard) => void): () => void
  /** Whether `listen('route')` hears every change; where it does not, the page's history has to be watched. */
  readonly hearsRoutes: boolean
  /** Tells the page, as a `CustomEvent` on `window`. */
  announce(type: string, detail: unknown): void
  warn(message: string): void
}

/** The part that is needed when a prompt is near or documents wait. */
export interface DeskPlatform {
  /** 0 ≤ number < 1. */
  random(): number
  /** Resolves whatever the status; rejects when no reply came. */
  post(request: Post): Promise<Reply>
  /** SHA-256 in hex; `undefined` where the browser has none (pages without TLS). */
  digest(text: string): Promise<string | undefined>
  /**
   * Runs the task while no other tab holds `name`; at once `undefined` if one does, unless it is stolen from that one.
   * Absent where the browser has no locks: then a lease on the device stands in.
   */
  exclusively?<T>(name: string, task: () => Promise<T>, isStealing?: boolean): Promise<T | undefined>
}

/**
 * The world, as far as the engine needs it. The browser's implementation is in `browser/`, one file a member; tests
 * bring their own.
 */
export interface Platform extends WatchPlatform, DeskPlatform {
  /** There once a rare moment is watched for. */
  senses?: Senses
}
