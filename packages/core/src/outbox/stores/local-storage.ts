import type { Store } from '../store'

/** There while rows are: a page that starts on a sound database sees by it that some are left here. */
export const LEFT_MARK = 'earshot'
export const PREFIX = 'earshot:'

/** What can't be read is handed on as it is: who knows what a row must be puts it on the shelf. */
function parsed(text: string | null): unknown {
  if (text === null) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const keysOf = (disk: Storage, prefix: string): string[] =>
  Array.from({ length: disk.length }, (_, i) => disk.key(i)!)
    .filter((key) => key.startsWith(PREFIX + prefix))
    .map((key) => key.slice(PREFIX.length))
    .sort()

/**
 * Rows in localStorage, each under a key of its own, for browsers that refuse IndexedDB. Reading, deciding and writing
 * are one synchronous piece; a write that fails takes the others of its transaction back.
 *
 * @param open Gives the storage. Called for each operation, because the getter itself throws in a sandboxed frame.
 */
export function localStorageStore(open = () => localStorage): Store {
  return {
    durable: 'localStorage',

    entries: async (prefix, { after = '', limit } = {}) =>
      keysOf(open(), prefix)
        .filter((key) => key > after)
        .slice(0, limit)
        .map((key) => [key, parsed(open().getItem(PREFIX + key))]),

    count: async (prefix) => keysOf(open(), prefix).length,

    async transact(keys, decide) {
      const disk = open()
      const { writes = {}, result } = decide(keys.map((key) => parsed(disk.getItem(PREFIX + key))))
      // Cloning refuses what JSON would leave out without a word: a function, say.
      const texts = Object.entries(structuredClone(writes)).map(([key, value]): [string, string | undefined] => [
        PREFIX + key,
        value === undefined ? undefined : JSON.stringify(value),
      ])
      const put = (key: string, text: string | null | undefined) =>
        text == null ? disk.removeItem(key) : disk.setItem(key, text)
      const before = texts.map(([key]) => disk.getItem(key))
      try {
        for (const [key, text] of texts) put(key, text)
        put(LEFT_MARK, keysOf(disk, '').length ? '1' : undefined)
      } catch (thrown) {
        // Free first, then put back: what was there fits.
        for (const [key] of texts) disk.removeItem(key)
        texts.forEach(([key], i) => put(key, before[i]))
        throw thrown
      }
      return result
    },
  }
}
