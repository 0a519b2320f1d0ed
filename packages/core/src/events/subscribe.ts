/** Adds listeners by name; each result takes its listener away again. A map, so that no name is an object's own. */
export const subscribe =
  <L>(listeners: Map<string, Set<L>>) =>
  (name: string, listener: L): (() => void) => {
    const those = listeners.get(name) ?? new Set()
    listeners.set(name, those.add(listener))
    return () => those.delete(listener)
  }
