const EDITABLE = 'textarea,select,[contenteditable]:not([contenteditable=false]),input:not([type=button],[type=checkbox],[type=radio],[type=submit],[type=reset],[type=range])'

/** Watches for typing from now on; the result tells the milliseconds since. Passive: no event is stopped or changed. */
export function watchTyping(until: AbortSignal): () => number {
  let typedAt = -Infinity
  const typed = (event: Event) => {
    const [target] = event.composedPath()
    if (target instanceof Element && target.matches(EDITABLE)) typedAt = performance.now()
  }
  for (const type of ['keydown', 'input']) addEventListener(type, typed, { capture: true, passive: true, signal: until })
  return () => performance.now() - typedAt
}
