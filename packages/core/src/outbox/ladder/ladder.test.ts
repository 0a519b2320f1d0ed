import 'fake-indexeddb/auto'
import type { ResponseDocument } from '@earshot/schema'
import { describe, expect, it } from 'vitest'
import { fakeStorage } from '../../../testing/fake-storage'
import { createClock } from '../../simulate/clock'
import type { Row } from '../row'
import type { Store } from '../store'
import { indexedDbStore } from '../stores/indexeddb'
import { localStorageStore } from '../stores/local-storage'
import { memoryStore } from '../stores/memory'
import { createLadder } from './ladder'
import { migrate } from './migrate'

const never = new Promise<never>(() => undefined)
const refusing = (thrown: unknown): Store => ({
  durable: 'disk',
  entries: () => Promise.reject(thrown),
  count: () => Promise.reject(thrown),
  transact: () => Promise.reject(thrown),
})
const silent: Store = { durable: 'disk', entries: () => never, count: () => never, transact: () => never }

const row = (id: string, rev: number, acknowledged: Row['acknowledged'] = {}): Row => ({
  doc: { id, rev, answers: { score: rev } } as unknown as ResponseDocument,
  acknowledged,
})
const put = (store: Store, rows: { [key: string]: unknown }) =>
  store.transact([], () => ({ writes: rows, result: store.durable }))

/** A device whose database can be made to fail, with a clock that moves only when told to. */
function createDevice({ isLate = false, capacity = Infinity, isBlocked = false } = {}) {
  const clock = createClock(0)
  const rows = new Map<string, unknown>()
  const web = fakeStorage(capacity)
  const disk: Store = { ...memoryStore(rows), durable: 'disk' }
  const device = {
    ...clock,
    rows,
    disk,
    local: localStorageStore(() => web),
    /** What the next handle on the database does. */
    handle: disk,
    opened: 0,
    open: () =>
      createLadder({
        after: clock.after,
        isLate,
        openDisk() {
          device.opened++
          // A handle that was opened stays what it is.
          return device.handle
        },
        openLocal: () =>
          localStorageStore(() => {
            if (isBlocked) throw new DOMException('blocked', 'SecurityError')
            return web
          }),
      }),
  }
  return device
}

/** Long enough for every probe that may be due. */
const PROBED_MS = 130_000

describe('the ladder', () => {
  it('A2 falls to localStorage when there is no room on the disk, and to memory when there is none there either', async () => {
    const device = createDevice()
    device.handle = refusing(new DOMException('full', 'QuotaExceededError'))
    const store = device.open()
    await put(store, { 'shop/waiting/1': row('a', 1) })
    expect(store.durable).toBe('localStorage')
    expect(device.opened, 'a new handle makes no room').toBe(1)

    const tight = createDevice({ capacity: 20 })
    tight.handle = device.handle
    const lowest = tight.open()
    await put(lowest, { 'shop/waiting/1': row('a', 1) })
    expect(lowest.durable).toBe('memory')
    expect(await lowest.entries('shop/waiting/')).toEqual([['shop/waiting/1', row('a', 1)]])
  })

  it('A4 goes on below at once when opening never ends, and moves every row up, once, when it does', async () => {
    const device = createDevice({ isLate: true })
    device.handle = silent
    const store = device.open()
    await put(store, { 'shop/waiting/1': row('a', 1), 'shop/waiting/2': row('b', 2) })
    expect(store.durable).toBe('localStorage')
    await device.advance(PROBED_MS)
    expect(store.durable).toBe('localStorage')

    device.handle = device.disk
    await device.advance(PROBED_MS)
    expect(store.durable).toBe('disk')
    expect(await device.local.entries('')).toEqual([])
    expect([...device.rows]).toEqual([
      ['shop/waiting/1', row('a', 1)],
      ['shop/waiting/2', row('b', 2)],
    ])
    await put(store, { 'shop/waiting/3': row('c', 1) })
    expect(device.rows.has('shop/waiting/3')).toBe(true)
  })

  it('A5 A6 works in memory where everything is refused, and says so', async () => {
    for (const name of ['InvalidStateError', 'SecurityError']) {
      const device = createDevice({ isBlocked: true })
      device.handle = refusing(new DOMException('no', name))
      const store = device.open()
      await put(store, { 'shop/waiting/1': row('a', 1) })
      expect(store.durable).toBe('memory')
      expect(await store.count('shop/')).toBe(1)
    }
  })

  it('A7 opens a dead handle anew up to three times, and never tries the dead one again', async () => {
    const device = createDevice()
    const lost = new DOMException('Connection to Indexed Database server lost', 'UnknownError')
    let tries = 0
    const dead = () => ({
      ...refusing(lost),
      transact: () => {
        tries++
        return Promise.reject(lost)
      },
    })
    device.handle = dead()
    const store = device.open()
    const written = put(store, { a: 1 })
    await written
    expect(device.opened).toBe(4)
    expect(tries).toBe(4)
    expect(store.durable).toBe('localStorage')

    const other = createDevice()
    other.handle = refusing(lost)
    const healing = other.open()
    other.handle = other.disk
    await put(healing, { a: 1 })
    expect([healing.durable, other.opened]).toEqual(['disk', 2])
  })

  it('A10 does not wait for a transaction that stalls; completing late, it makes no second row', async () => {
    const device = createDevice()
    let complete = () => {}
    const stalled = new Promise<void>((resolve) => (complete = resolve))
    device.handle = {
      ...device.disk,
      transact: (keys, decide) => stalled.then(() => device.disk.transact(keys, decide)),
    }
    const store = device.open()
    const written = put(store, { 'shop/waiting/1': row('a', 1) })
    await device.advance(5000)
    await written
    expect(store.durable).toBe('localStorage')
    await put(store, { 'shop/waiting/1': row('a', 2) })

    complete()
    await device.advance(0)
    expect(device.rows.get('shop/waiting/1')).toEqual(row('a', 1))
    device.handle = device.disk
    await device.advance(PROBED_MS)
    expect(await store.entries('')).toEqual([['shop/waiting/1', row('a', 2)]])
    expect(await device.local.count('')).toBe(0)
  })

  it('moves up what an earlier page left before anything is read', async () => {
    const device = createDevice()
    await put(device.local, { 'shop/waiting/1': row('a', 3, { main: 1 }), 'shop/waiting/2': row('b', 1) })
    await put(device.disk, { 'shop/waiting/1': row('a', 2, { main: 2, other: 1 }) })
    const store = device.open()
    expect(await store.entries('shop/waiting/')).toEqual([
      ['shop/waiting/1', row('a', 3, { main: 2, other: 1 })],
      ['shop/waiting/2', row('b', 1)],
    ])
    expect(await device.local.count('')).toBe(0)
  })

  it('never puts an older revision over a newer one, nor a document that is done back in line', async () => {
    const device = createDevice()
    await put(device.local, { 'shop/waiting/1': row('a', 1), 'shop/waiting/2': row('b', 2) })
    await put(device.disk, { 'shop/waiting/1': row('a', 2), 'shop/own/2': row('b', 2, { main: 2 }) })
    expect(await device.open().entries('')).toEqual([
      ['shop/own/2', row('b', 2, { main: 2 })],
      ['shop/waiting/1', row('a', 2)],
    ])
  })

  it('leaves above what is no document and there already', async () => {
    const device = createDevice()
    await put(device.local, { 'shop/secret/a': 'below', 'shop/secret/b': 'below' })
    await put(device.disk, { 'shop/secret/a': 'above' })
    expect(await device.open().entries('')).toEqual([
      ['shop/secret/a', 'above'],
      ['shop/secret/b', 'below'],
    ])
    expect(await device.local.count('')).toBe(0)
  })

  it('removes nothing below that was written after it was read', async () => {
    const device = createDevice()
    await put(device.local, { 'shop/waiting/1': row('a', 1) })
    const upper: Store = {
      ...device.disk,
      async transact(keys, decide) {
        const result = await device.disk.transact(keys, decide)
        // Another tab, which is still below, goes on with it.
        await put(device.local, { 'shop/waiting/1': row('a', 2) })
        return result
      },
    }
    await migrate(device.local, upper)
    expect(await device.local.entries('')).toEqual([['shop/waiting/1', row('a', 2)]])
    await migrate(device.local, device.disk)
    expect([await device.local.count(''), device.rows.get('shop/waiting/1')]).toEqual([0, row('a', 2)])
  })

  it('moves each row once, however often it is cut off and however many tabs do it', async () => {
    const device = createDevice()
    const all = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`shop/waiting/${i}`, row(`d${i}`, i)]))
    await put(device.local, all)
    let writes = 0
    device.handle = {
      ...device.disk,
      transact: (keys, decide) =>
        ++writes % 7 ? device.disk.transact(keys, decide) : Promise.reject(Error('cut off')),
    }
    const tabs = [device.open(), device.open(), device.open()]
    await Promise.all(tabs.map((tab) => tab.count('')))
    device.handle = device.disk
    await device.advance(PROBED_MS)
    for (const tab of tabs) expect(Object.fromEntries(await tab.entries(''))).toEqual(all)
    expect(await device.local.count('')).toBe(0)
  })

  it('takes what a decision throws for the caller’s own affair, and stays where it is', async () => {
    const device = createDevice()
    const store = device.open()
    await expect(
      store.transact([], () => {
        throw new DOMException('mine', 'UnknownError')
      }),
    ).rejects.toThrow('mine')
    expect([store.durable, device.opened]).toEqual(['disk', 1])
  })

  it('joins what is remembered above and below', async () => {
    const device = createDevice()
    const memory = (client: string, seq: number, displays: { id: string; at: number; rev: number }[]) => ({
      ...{ client, seq, anonymousId: client, firstSeenAt: seq, lastSeenAt: seq, visits: seq, displays },
    })
    const [older, newer] = [
      { id: 'a', at: 1, rev: 1 },
      { id: 'a', at: 1, rev: 2 },
    ]
    await put(device.disk, { 'shop/memory': memory('one', 5, [older]) })
    await put(device.local, {
      'shop/memory': { ...memory('one', 6, [newer, { id: 'b', at: 2, rev: 1 }]), isOptedOut: true },
    })
    const [[, joined] = []] = await device.open().entries('shop/memory')
    expect(joined).toMatchObject({ client: 'one', seq: 6, firstSeenAt: 5, lastSeenAt: 6, visits: 6, isOptedOut: true })
    expect((joined as { displays: unknown[] }).displays).toEqual([newer, { id: 'b', at: 2, rev: 1 }])
  })
})

describe('the ladder on a real IndexedDB', () => {
  it('A16 adds the object store to a database that somebody else has made', async () => {
    await new Promise<void>((resolve) => {
      const request = indexedDB.open('earshot')
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
    })
    await expect(indexedDbStore().count('')).rejects.toMatchObject({ name: 'NotFoundError' })
    const web = fakeStorage()
    const store = createLadder({
      after: createClock(0).after,
      isLate: false,
      openLocal: () => localStorageStore(() => web),
    })
    await put(store, { 'shop/waiting/1': row('a', 1) })
    expect(store.durable).toBe('disk')
    expect(await indexedDbStore().entries('')).toEqual([['shop/waiting/1', row('a', 1)]])
  })
})
