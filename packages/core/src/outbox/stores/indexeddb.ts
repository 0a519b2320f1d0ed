import { createStore, promisifyRequest } from 'idb-keyval'
import type { Store } from '../store'

/**
 * Rows in IndexedDB. Writes ask for strict durability and count as done when the transaction is complete: a request's
 * success alone can still be undone by a full disk.
 */
export function indexedDbStore(name = 'earshot'): Store {
  const use = createStore(name, 'rows')

  return {
    entries: (prefix) =>
      use('readonly', async (rows) => {
        const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
        const [keys, values] = await Promise.all([
          promisifyRequest(rows.getAllKeys(range)),
          promisifyRequest(rows.getAll(range)),
        ])
        return keys.map((key, i): [string, unknown] => [String(key), values[i]])
      }),

    // idb-keyval opens its transactions with the browser's default durability; its database opens a strict one.
    transact: (keys, decide) =>
      use('readonly', (rows) => {
        const transaction = rows.transaction.db.transaction(rows.name, 'readwrite', { durability: 'strict' })
        const strict = transaction.objectStore(rows.name)
        const done = promisifyRequest(transaction)
        // Half a decision is none: a value that can't be cloned takes the others back as well.
        return Promise.all(keys.map((key) => promisifyRequest(strict.get(key))))
          .then((values) => {
            const { writes = {}, result } = decide(values)
            for (const key in writes) writes[key] === undefined ? strict.delete(key) : strict.put(writes[key], key)
            return result
          })
          .catch((thrown) => {
            transaction.abort()
            throw thrown
          })
          .finally(() => done)
      }),
  }
}
