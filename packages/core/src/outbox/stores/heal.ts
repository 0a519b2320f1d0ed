const OPEN_MS = 2000

const opened = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    // Another tab has it open: that one may use it, this one goes on without.
    request.onblocked = () => reject(Error('blocked'))
    setTimeout(() => reject(Error('open')), OPEN_MS)
  })

/**
 * Adds the object store to a database that lacks it: somebody else has made it, or its first upgrade was cut off. Never
 * deletes anything.
 */
export async function heal(name = 'earshot', rows = 'rows'): Promise<void> {
  const database = await opened(indexedDB.open(name))
  const { version } = database
  const isWhole = database.objectStoreNames.contains(rows)
  database.close()
  if (isWhole) return
  const request = indexedDB.open(name, version + 1)
  request.onupgradeneeded = () => request.result.createObjectStore(rows)
  const healed = await opened(request)
  healed.close()
}
