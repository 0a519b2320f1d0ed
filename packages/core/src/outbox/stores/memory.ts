import type { Store } from '../store'

/** Rows that last as long as the page: for tests, `storage: "memory"`, and browsers that refuse every other store. */
export function memoryStore(rows = new Map<string, unknown>()): Store {
  const named = (prefix: string) => [...rows.keys()].filter((key) => key.startsWith(prefix)).sort()
  return {
    entries: async (prefix, { after = '', limit } = {}) =>
      named(prefix)
        .filter((key) => key > after)
        .slice(0, limit)
        .map((key) => [key, structuredClone(rows.get(key))]),
    count: async (prefix) => named(prefix).length,
    transact: async (keys, decide) => {
      const { writes = {}, result } = decide(keys.map((key) => structuredClone(rows.get(key))))
      const copies = structuredClone(writes)
      for (const [key, value] of Object.entries(copies)) value === undefined ? rows.delete(key) : rows.set(key, value)
      return result
    },
  }
}
