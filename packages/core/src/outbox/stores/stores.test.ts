import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { fakeStorage } from '../../../testing/fake-storage'
import { storeContract } from '../../../testing/store-contract'
import { createLadder } from '../ladder/ladder'
import { indexedDbStore } from './indexeddb'
import { LEFT_MARK, localStorageStore } from './local-storage'
import { memoryStore } from './memory'

let databases = 0

const after = (delayMs: number, callback: () => void) => {
  const timer = setTimeout(callback, delayMs)
  return () => clearTimeout(timer)
}

storeContract('IndexedDB', async () => {
  const name = `earshot-${databases++}`
  return { store: indexedDbStore(name), again: () => indexedDbStore(name) }
})

storeContract('localStorage', async () => {
  const disk = fakeStorage()
  return { store: localStorageStore(() => disk), again: () => localStorageStore(() => disk) }
})

storeContract('memory', async () => {
  const rows = new Map<string, unknown>()
  return { store: memoryStore(rows), again: () => memoryStore(rows) }
})

storeContract('the ladder on its highest rung', async () => {
  const name = `earshot-${databases++}`
  const disk = fakeStorage()
  const open = () =>
    createLadder({
      after,
      isLate: false,
      openDisk: () => indexedDbStore(name),
      openLocal: () => localStorageStore(() => disk),
    })
  return { store: open(), again: open }
})

storeContract('the ladder on its middle rung', async () => {
  const disk = fakeStorage()
  const open = () =>
    createLadder({
      after,
      isLate: false,
      openDisk: () => ({
        entries: () => Promise.reject(Error('no database')),
        count: () => Promise.reject(Error('no database')),
        transact: () => Promise.reject(Error('no database')),
      }),
      openLocal: () => localStorageStore(() => disk),
    })
  return { store: open(), again: open }
})

describe('rows in IndexedDB', () => {
  it('count as written when the transaction is complete, not when its requests are: a disk may be full at the last', async () => {
    const store = indexedDbStore(`earshot-${databases++}`)
    await store.transact([], () => ({ writes: { a: 1 }, result: 0 }))
    const { commit } = IDBTransaction.prototype
    // As a browser does it that finds no room for what it has taken.
    IDBTransaction.prototype.commit = function () {
      this.abort()
    }
    try {
      await expect(store.transact(['a'], () => ({ writes: { a: 2 }, result: 'written' }))).rejects.toBeTruthy()
    } finally {
      IDBTransaction.prototype.commit = commit
    }
    expect(await store.entries('')).toEqual([['a', 1]])
  })
})

describe('rows in localStorage', () => {
  const put = (store: ReturnType<typeof localStorageStore>, rows: { [key: string]: unknown }) =>
    store.transact([], () => ({ writes: rows, result: 0 }))

  it('lie each under a key of their own, beside what the host keeps there', async () => {
    const disk = fakeStorage()
    disk.setItem('cart', 'the host')
    const store = localStorageStore(() => disk)
    await put(store, { 'shop/waiting/1': { rev: 1 }, 'shop/waiting/2': { rev: 1 } })
    expect(Array.from({ length: disk.length }, (_, i) => disk.key(i)).sort()).toEqual([
      'cart',
      'earshot',
      'earshot:shop/waiting/1',
      'earshot:shop/waiting/2',
    ])
    await put(store, { 'shop/waiting/1': undefined, 'shop/waiting/2': undefined })
    expect(disk.length).toBe(1)
  })

  it('say that they are there as long as there are any', async () => {
    const disk = fakeStorage()
    const store = localStorageStore(() => disk)
    await put(store, { a: 1, b: 2 })
    expect(disk.getItem(LEFT_MARK)).toBe('1')
    await put(store, { a: undefined })
    expect(disk.getItem(LEFT_MARK)).toBe('1')
    await put(store, { b: undefined })
    expect(disk.getItem(LEFT_MARK)).toBeNull()
  })

  it('are as they were when a write finds no room, all of them', async () => {
    const disk = fakeStorage(120)
    const store = localStorageStore(() => disk)
    await put(store, { a: 'x'.repeat(20), b: 'y'.repeat(20) })
    await expect(put(store, { a: 'z'.repeat(20), b: undefined, c: 'z'.repeat(200) })).rejects.toMatchObject({
      name: 'QuotaExceededError',
    })
    expect(await store.entries('')).toEqual([
      ['a', 'x'.repeat(20)],
      ['b', 'y'.repeat(20)],
    ])
  })

  it('are handed on as they are where they can not be read', async () => {
    const disk = fakeStorage()
    disk.setItem('earshot:shop/waiting/1', '{"doc":')
    expect(await localStorageStore(() => disk).entries('shop/')).toEqual([['shop/waiting/1', '{"doc":']])
  })
})
