import { promisifyRequest } from 'idb-keyval'
import type { Store } from '../store'

const ROWS = 'rows'

/**
 * Rows in IndexedDB. Writes ask for strict durability and count as done when the transaction is complete: a request's
 * success alone can still be undone by a full disk. The database is opened without a version, so that a newer one of
 * another version of this code can be used, and let go when another tab wants to add what is missing in it.
 */
export function indexedDbStore(name = 'earshot'): Store {
  let opening: Promise<IDBDatabase> | undefined

  async function open(): Promise<IDBDatabase> {
    const request = indexedDB.open(name)
    request.onupgradeneeded = () => request.result.createObjectStore(ROWS)
    const database = await promisifyRequest(request)
    database.onclose = database.onversionchange = () => {
      database.close()
      opening = undefined
    }
    return database
  }

  const rowsFor = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
    opening ??= open()
    opening.catch(() => (opening = undefined))
    return (await opening).transaction(ROWS, mode, { durability: 'strict' }).objectStore(ROWS)
  }
  const range = (prefix: string, after?: string) => IDBKeyRange.bound(after ?? prefix, `${prefix}\uffff`, !!after)

  return {
    durable: 'disk',

    async entries(prefix, { after, limit } = {}) {
      const these = range(prefix, after)
      const rows = await rowsFor('readonly')
      const [keys, values] = await Promise.all([
        promisifyRequest(rows.getAllKeys(these, limit)),
        promisifyRequest(rows.getAll(these, limit)),
      ])
      return keys.map((key, i) => [String(key), values[i]])
    },

    count: async (prefix) => promisifyRequest((await rowsFor('readonly')).count(range(prefix))),

    async transact(keys, decide) {
      const rows = await rowsFor('readwrite')
      const { transaction } = rows
      const done = promisifyRequest(transaction)
      try {
        const { writes = {}, result } = decide(await Promise.all(keys.map((key) => promisifyRequest(rows.get(key)))))
        for (const key in writes) writes[key] === undefined ? rows.delete(key) : rows.put(writes[key], key)
        // A page that closes waits for no transaction that might still get requests.
        transaction.commit()
        await done
        return result
      } catch (thrown) {
        done.catch(() => undefined) // it ends by what is thrown here
        // Half a decision is none: a value that can't be cloned takes the others back as well.
        if (!transaction.error) transaction.abort()
        throw thrown
      }
    },
  }
}
