/** Watches for typing from now on; the result tells the milliseconds since. Passive: no event is stopped or changed. */
export function watchTyping(until: AbortSignal): () => number {
  let typedAt = -Infinity
  const typed = (event: Event) => {
    const target = event.composedPath()[0] as Partial<HTMLElement>
    if (target.isContentEditable || target.matches?.('input,textarea,select')) typedAt = performance.now()
  }
  for (const type of ['keydown', 'input'])
    addEventListener(type, typed, { capture: true, passive: true, signal: until })
  return () => performance.now() - typedAt
}
