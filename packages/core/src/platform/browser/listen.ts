import type { PlatformEvent } from '../platform'

/** `pagehide` is heard on `window` only, `visibilitychange` on `document`: on the other one they never arrive. */
const EVENTS: { readonly [type in PlatformEvent]?: string } = {
  hide: 'pagehide',
  show: 'pageshow',
}

export function listen(type: PlatformEvent, listener: (event?: { key?: string | null }) => void): () => void {
  const listeners = new AbortController()
  const on = (target: EventTarget, name: string, heard: (event: Event) => void = listener as (event: Event) => void) =>
    target.addEventListener(name, heard, { signal: listeners.signal })

  const { navigation } = window as { navigation?: EventTarget }
  if (type !== 'route') {
    on(window, EVENTS[type] ?? type)
    if (EVENTS[type])
      on(
        document,
        'visibilitychange',
        () => (document.visibilityState === 'hidden') === (type === 'hide') && listener(),
      )
  } else if (navigation) on(navigation, 'currententrychange')
  else for (const name of ['popstate', 'hashchange']) on(window, name)
  return () => listeners.abort()
}
