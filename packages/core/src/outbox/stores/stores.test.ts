import 'fake-indexeddb/auto'
import { storeContract } from '../../../testing/store-contract'
import { indexedDbStore } from './indexeddb'
import { memoryStore } from './memory'

let databases = 0

storeContract('IndexedDB', async () => {
  const name = `earshot-${databases++}`
  return { store: indexedDbStore(name), again: () => indexedDbStore(name) }
})

storeContract('memory', async () => {
  const rows = new Map<string, unknown>()
  return { store: memoryStore(rows), again: () => memoryStore(rows) }
})
