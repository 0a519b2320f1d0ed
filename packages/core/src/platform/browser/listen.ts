import type { PlatformEvent } from '../platform'

type Navigation = EventTarget & { currentEntry?: unknown }

/** `pagehide` is heard on `window` only, `visibilitychange` on `document`: on the other one they never arrive. */
export function listen(type: PlatformEvent, listener: () => void): () => void {
  const listeners = new AbortController()
  const on = (target: EventTarget, name: string, heard: () => void = listener) =>
    target.addEventListener(name, heard, { signal: listeners.signal })

  if (type === 'online') on(window, 'online')
  if (type === 'hide') {
    on(window, 'pagehide')
    on(document, 'visibilitychange', () => document.visibilityState === 'hidden' && listener())
  }
  if (type === 'show') {
    on(window, 'pageshow')
    on(document, 'visibilitychange', () => document.visibilityState === 'visible' && listener())
  }
  if (type === 'route') {
    const { navigation } = window as { navigation?: Navigation }
    if (navigation) on(navigation, 'currententrychange')
    else {
      on(window, 'popstate')
      on(window, 'hashchange')
    }
  }
  return () => listeners.abort()
}
