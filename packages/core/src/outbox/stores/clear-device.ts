import type { PageKeys } from '../../memory/keys'
import { LEFT_MARK, PREFIX } from './local-storage'

const LONGEST_MS = 2000

const settled = (request: IDBRequest): Promise<void> =>
  new Promise((resolve) => {
    request.onsuccess = request.onerror = () => resolve()
    // Another tab has it open for a moment more: it is done then, whoever still waits for it.
    setTimeout(resolve, LONGEST_MS)
  })

/** The database goes with its last row: another project of the same origin may have some in it. */
async function clearDatabase(name: string, rows: string): Promise<void> {
  const names = await indexedDB.databases?.()
  if (names && !names.some((known) => known.name === name)) return
  const request = indexedDB.open(name)
  await settled(request)
  const database = request.result
  let left = 0
  if (database.objectStoreNames.contains(rows)) {
    const counted = database.transaction(rows).objectStore(rows).count()
    await settled(counted)
    left = counted.result
  }
  database.close()
  if (!left) await settled(indexedDB.deleteDatabase(name))
}

/** Removes the keys of one project; the mark that rows are left goes with the last of them. */
function clearKeys(disk: Storage, { visit, memory }: PageKeys): void {
  const rows = PREFIX + memory.slice(0, -'memory'.length)
  for (const name of Object.keys(disk)) if (name === visit || name.startsWith(rows)) disk.removeItem(name)
  if (!Object.keys(disk).some((name) => name.startsWith(PREFIX))) disk.removeItem(LEFT_MARK)
}

/**
 * Removes what rows leave behind: the empty database, keys in both web storages. A place that
 * is blocked holds nothing of ours.
 */
export async function clearDevice(keys: PageKeys, name = 'earshot', rows = 'rows'): Promise<void> {
  for (const open of [() => localStorage, () => sessionStorage])
    try {
      clearKeys(open(), keys)
    } catch {
      // Blocked: then nothing was ever written there.
    }
  try {
    await clearDatabase(name, rows)
  } catch {
    // Blocked as well.
  }
}
