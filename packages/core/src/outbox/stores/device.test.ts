import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, describe, expect, it } from 'vitest'
import { fakeStorage } from '../../../testing/fake-storage'
import { createClock } from '../../simulate/clock'
import { createLadder } from '../ladder/ladder'
import { deviceStore, type LoadLadder } from './device'
import { indexedDbStore } from './indexeddb'
import { localStorageStore } from './local-storage'

const ladder: LoadLadder = async () => ({ createLadder })
const put = (store: ReturnType<typeof deviceStore>, key: string) =>
  store.transact([], () => ({ writes: { [key]: key }, result: 0 }))

const define = (name: 'indexedDB' | 'localStorage', get: () => unknown) =>
  Object.defineProperty(globalThis, name, { configurable: true, get })

/** Real time for what really takes turns of the event loop. */
const turns = () => new Promise((resolve) => setTimeout(resolve, 20))

function open(load = ladder) {
  const clock = createClock(0)
  return { ...clock, store: deviceStore(clock.after, load) }
}

describe('the device’s rows', () => {
  afterEach(() => {
    const [factory, disk] = [new IDBFactory(), fakeStorage()]
    define('indexedDB', () => factory)
    define('localStorage', () => disk)
  })

  it('are in IndexedDB, and nothing more is fetched as long as it works', async () => {
    const { store } = open(() => Promise.reject(Error('fetched')))
    await put(store, 'a')
    expect(await store.entries('')).toEqual([['a', 'a']])
    expect(await store.count('')).toBe(1)
    expect(store.durable).toBe('disk')
  })

  it('A4 can be used after two seconds where opening never ends, and move up when it does', async () => {
    const factory = indexedDB
    define('indexedDB', () => ({ open: () => ({}) }))
    const { store, advance } = open()
    const written = put(store, 'a')
    await advance(1999)
    expect(store.durable).toBe('disk')
    await advance(1)
    await written
    expect(store.durable).toBe('localStorage')
    expect(await localStorageStore().count('')).toBe(1)

    define('indexedDB', () => factory)
    for (let i = 0; i < 20 && store.durable !== 'disk'; i++) {
      await advance(10_000)
      await turns()
    }
    expect(store.durable).toBe('disk')
    expect(await indexedDbStore().entries('')).toEqual([['a', 'a']])
    expect(localStorage.length).toBe(0)
  })

  it('A6 are in memory in a sandboxed frame, where the getters throw', async () => {
    for (const name of ['indexedDB', 'localStorage'] as const)
      define(name, () => {
        throw new DOMException('sandboxed', 'SecurityError')
      })
    const { store } = open()
    await put(store, 'a')
    expect(await store.entries('')).toEqual([['a', 'a']])
    expect(store.durable).toBe('memory')
  })

  it('are read again from above by the page that comes next', async () => {
    await localStorageStore().transact([], () => ({ writes: { a: 'left' }, result: 0 }))
    const { store } = open()
    expect(await store.entries('')).toEqual([['a', 'left']])
    expect(localStorage.length).toBe(0)
    expect(await indexedDbStore().entries('')).toEqual([['a', 'left']])
  })

  it('say that they could not be written when the way down can’t be had, and try again the next time', async () => {
    const factory = indexedDB
    define('indexedDB', () => ({
      open() {
        throw new DOMException('no', 'UnknownError')
      },
    }))
    let isOffline = true
    const { store } = open(() => (isOffline ? Promise.reject(Error('offline')) : ladder()))
    await expect(put(store, 'a')).rejects.toThrow('offline')
    isOffline = false
    await put(store, 'a')
    expect(store.durable).toBe('localStorage')
    define('indexedDB', () => factory)
  })

  it('A8 are written through a new handle when the browser has closed the old one', async () => {
    const closed: IDBDatabase[] = []
    const { open: ordinary } = IDBFactory.prototype
    IDBFactory.prototype.open = function (...args) {
      const request = ordinary.apply(this, args)
      request.addEventListener('success', () => closed.push(request.result as unknown as IDBDatabase))
      return request
    }
    const { store } = open()
    await put(store, 'a')
    closed[0]!.close()
    await put(store, 'b')
    IDBFactory.prototype.open = ordinary
    expect((await store.entries('')).map(([key]) => key)).toEqual(['a', 'b'])
    expect(store.durable).toBe('disk')
  })
})
