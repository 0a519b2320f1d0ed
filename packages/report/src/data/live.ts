/** Whether the report hears of new answers at once. */
export type LiveState = 'connecting' | 'connected' | 'reconnecting'

/**
 * Listens to the collector's stream. `onNews` is called for each answer, and after a reconnection, since something may have been
 * missed meanwhile. Returns a function that ends it.
 */
export function listen(url: URL, onState: (state: LiveState) => void, onNews: () => void): () => void {
  let source: EventSource | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let interrupted = false

  const open = () => {
    source = new EventSource(url)
    source.addEventListener('open', () => {
      onState('connected')
      if (interrupted) onNews()
      interrupted = false
    })
    source.addEventListener('response', onNews)
    source.addEventListener('error', () => {
      interrupted = true
      onState('reconnecting')
      // After an HTTP error the browser gives up by itself.
      if (source?.readyState === EventSource.CLOSED) retry = setTimeout(open, 5000)
    })
  }

  onState('connecting')
  open()
  return () => {
    clearTimeout(retry)
    source?.close()
  }
}
