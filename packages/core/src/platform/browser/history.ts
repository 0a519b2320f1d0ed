type Method = 'pushState' | 'replaceState'
const METHODS: readonly Method[] = ['pushState', 'replaceState']

/**
 * Hears changes of route by `history` in browsers that have no Navigation API and tell nobody of them. Only there, and
 * only while somebody listens, the two methods are wrapped; the last listener that goes puts the page's own back.
 */
export function historyListener(): (listener: () => void) => () => void {
  const listeners = new Set<() => void>()
  let restore = () => {}

  function wrap(): void {
    const undo = METHODS.map((method) => {
      const own = history[method]
      const wrapped: History[Method] = (...args) => {
        own.apply(history, args)
        for (const listener of listeners) listener()
      }
      history[method] = wrapped
      return () => {
        // Who wrapped it after us keeps what it has; ours goes on as a plain call.
        if (history[method] === wrapped) history[method] = own
      }
    })
    restore = () => undo.forEach((one) => one())
  }

  return (listener) => {
    if (!listeners.size) wrap()
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      if (!listeners.size) restore()
    }
  }
}
