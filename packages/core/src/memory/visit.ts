import type { Engine } from '../engine'
import type { WatchPlatform } from '../platform/platform'

const VISIT_ENDS_AFTER_MS = 30 * 6e4

/** How far a moment has got that takes more than one step; which fields there are depends on the moment. */
export interface Progress {
  /** Parts of an `all` that have come. */
  parts?: readonly number[]
  /** Part of a `sequence` that is next, and when the first one came, in milliseconds since 1970. */
  next?: number
  since?: number
  /** How often it has come. */
  count?: number
  /** The page that it waits to be left. */
  page?: number
  path?: string
}

/** One tab's stay on the origin. */
export interface Visit {
  id: string
  /** Pages seen on it. */
  pages: number
  lastActiveAt: number
  /** The configuration in which nothing was found wrong, as a hash of its text. */
  config?: number
  /** The run that a reload would interrupt; the id of its survey, where the page put that in a place of its own. */
  run?: { id: string; question: string; path: string; standing?: string | undefined }
  progress?: { readonly [moment: string]: Progress | undefined }
}

/** The visit that goes on in this tab, or a new one: 30 minutes without activity end it. */
export function currentVisit({ tab, now, newId }: WatchPlatform, key: string): { visit: Visit; isNew: boolean } {
  const at = now()
  let known: Visit | null | undefined
  try {
    known = JSON.parse(tab.read(key)!) // `null` is JSON as well
  } catch {
    // What stands there is not ours: begin anew.
  }
  const isNew = !known?.id || Math.abs(at - known.lastActiveAt) > VISIT_ENDS_AFTER_MS
  const last = isNew ? { id: newId(), pages: 0 } : known!
  return { visit: { ...last, pages: last.pages + 1, lastActiveAt: at }, isNew }
}

/** Writes the visit to the tab. Whoever saw the person do something has set `lastActiveAt`. */
export const saveVisit = ({ platform, keys, visit }: Engine): void =>
  platform.tab.write(keys.visit, JSON.stringify(visit))
