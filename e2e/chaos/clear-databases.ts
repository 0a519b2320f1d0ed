const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Empties every database of the device at once. @returns What was in them. */
export async function clearDatabases(): Promise<[key: string, value: unknown][]> {
  const cleared: [key: string, value: unknown][] = []
  for (const { name } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name!))
    const transaction = db.transaction([...db.objectStoreNames], 'readwrite')
    const all = [...db.objectStoreNames].map(async (storeName) => {
      const rows = transaction.objectStore(storeName)
      const [keys, values] = await Promise.all([done(rows.getAllKeys()), done(rows.getAll()), done(rows.clear())])
      keys.forEach((key, i) => cleared.push([String(key), values[i]]))
    })
    await Promise.all(all)
    db.close()
  }
  return cleared
}
