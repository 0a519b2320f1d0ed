import type { Store } from '../store'

/** Rows that last as long as the page: for tests, `storage: "memory"`, and browsers that refuse every other store. */
export function memoryStore(rows = new Map<string, unknown>()): Store {
  return {
    entries: async (prefix) =>
      [...rows]
        .filter(([key]) => key.startsWith(prefix))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => [key, structuredClone(value)]),
    transact: async (keys, decide) => {
      const { writes = {}, result } = decide(keys.map((key) => structuredClone(rows.get(key))))
      const copies = structuredClone(writes)
      for (const [key, value] of Object.entries(copies)) value === undefined ? rows.delete(key) : rows.set(key, value)
      return result
    },
  }
}
