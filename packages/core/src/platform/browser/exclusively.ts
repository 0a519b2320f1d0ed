import type { DeskPlatform } from '../platform'

/**
 * Web Locks, where there are any. They only save traffic: nothing is wrong if two tabs run the task at once. A lock that
 * is stolen while the task runs makes the request fail, but not the task: what it has begun it brings to an end.
 */
export const exclusively: DeskPlatform['exclusively'] =
  globalThis.navigator?.locks &&
  ((name, task, isStealing) => {
    let mine: ReturnType<typeof task> | undefined
    return navigator.locks
      .request(name, { ifAvailable: !isStealing, steal: isStealing }, (lock) => (lock ? (mine = task()) : undefined))
      .catch((thrown) => {
        if (mine) return mine
        throw thrown
      })
  })
