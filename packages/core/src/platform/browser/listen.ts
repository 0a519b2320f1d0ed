import type { Heard, PlatformEvent } from '../platform'

export function listen(type: PlatformEvent, listener: (event?: Heard) => void): () => void {
  const listeners = new AbortController()
  const on = (target: EventTarget, name: string, heard: (event: Event) => void = listener as (event: Event) => void) =>
    target.addEventListener(name, heard, { signal: listeners.signal })

  const { navigation } = window as { navigation?: EventTarget }
  if (type !== 'route') {
    // `pagehide` is heard on `window` only, `visibilitychange` on `document`: on the other one they never arrive.
    // Of all types only these two, `hide` and `show`, have four letters: the shortest test in the file of every page.
    const isOfPage = !type[4]
    on(window, isOfPage ? `page${type}` : type)
    if (isOfPage) on(document, 'visibilitychange', () => document.hidden === (type === 'hide') && listener())
  } else if (navigation) on(navigation, 'currententrychange')
  else {
    on(window, 'popstate')
    on(window, 'hashchange')
  }
  return () => listeners.abort()
}
