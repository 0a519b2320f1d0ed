import type { Page } from '@playwright/test'
import { expect, test } from './device'
import { answer, answerAsked, backOnline, pending } from './row'
import { smallDisk } from './small-disk'

/** What stands in IndexedDB of the responses that wait, past all of Earshot; as long as it is full, it can't be asked. */
const onDisk = (page: Page): Promise<unknown[] | string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    try {
      const db = await done(indexedDB.open('earshot'))
      const range = IDBKeyRange.bound('shop/waiting/', 'shop/waiting/\uffff')
      const rows = await done(db.transaction('rows').objectStore('rows').getAll(range))
      db.close()
      return (rows as { doc: { status: string; answers: { effort?: number } } }[])
        .filter(({ doc }) => doc.status === 'completed')
        .map(({ doc }) => doc.answers.effort)
    } catch (thrown) {
      return String(thrown)
    }
  })

/** Makes every write end as on a full disk: requests succeed, and then the transaction is undone. */
const refuseAsFull = (page: Page, isFull: boolean) =>
  page.evaluate((full) => {
    const world = window as unknown as { put?: IDBObjectStore['put'] }
    world.put ??= IDBObjectStore.prototype.put
    const { put } = world
    IDBObjectStore.prototype.put = full
      ? function (this: IDBObjectStore, ...args) {
          const request = put.apply(this, args)
          const { transaction } = this
          request.addEventListener('success', () => transaction.abort())
          Object.defineProperty(transaction, 'error', {
            get: () => new DOMException('Encountered full disk while committing transaction.', 'QuotaExceededError'),
          })
          return request
        }
      : put
  }, isFull)

test('A1: what is answered while the disk is full is said to be kept only where it is, and moves up when there is room', async ({
  device,
  launchOptions,
  row,
}) => {
  const { hostile, open, stored } = await row()
  const disk = smallDisk(device.profile, launchOptions)
  const page = await device.start(disk?.program)
  const durable: string[] = []
  await page.exposeFunction('tellDurable', (kept: string) => durable.push(kept))
  await page.addInitScript(() =>
    addEventListener('earshot:completed', ({ detail }: Event & { detail?: { durable: string } }) =>
      (window as unknown as { tellDurable(kept: string): void }).tellDurable(detail!.durable),
    ),
  )
  hostile.behaves({ kind: 'reset', isCommitted: false })
  await open(page)
  await answer(page, 1)
  expect(await onDisk(page)).toEqual([1])

  if (disk) disk.fill()
  else await refuseAsFull(page, true)
  // What was shown before can't be read on some full disks: then nothing is asked, but who wants to answer can.
  await answerAsked(page, 2)
  await expect.poll(() => durable).toEqual(['disk', 'localStorage'])
  expect(await pending(page)).toBeGreaterThan(0)

  if (disk) disk.free()
  else await refuseAsFull(page, false)
  await expect.poll(() => onDisk(page), { timeout: 90_000 }).toEqual([1, 2])
  hostile.behaves({ kind: 'pass' })
  await backOnline(page)
  await expect.poll(() => pending(page), { timeout: 30_000 }).toBe(0)
  expect(await stored()).toEqual(['completed {"effort":1}', 'completed {"effort":2}'])
})

test('A1: what waits on a full disk goes out, which makes room', async ({ device, launchOptions, row }) => {
  const { hostile, open, stored } = await row()
  const disk = smallDisk(device.profile, launchOptions)
  const page = await device.start(disk?.program)
  hostile.behaves({ kind: 'reset', isCommitted: false })
  await open(page)
  for (const effort of [1, 2, 3]) await answer(page, effort)
  if (disk) disk.fill()
  else await refuseAsFull(page, true)
  hostile.behaves({ kind: 'pass' })
  await backOnline(page)
  await expect.poll(stored, { timeout: 30_000 }).toEqual([1, 2, 3].map((effort) => `completed {"effort":${effort}}`))
  if (disk) disk.free()
  else await refuseAsFull(page, false)
  await expect.poll(() => pending(page), { timeout: 90_000 }).toBe(0)
  expect(await stored()).toHaveLength(3)
})
