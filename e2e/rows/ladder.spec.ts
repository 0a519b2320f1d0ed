import { html, prompt, track } from '../support/test'
import { answer, expect, pending, test } from './row'

/** Replaces how databases are opened, before anything of the page runs. */
const opening = {
  never: () => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
  },
  refused: () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException(
        'A mutation operation was attempted on a database that did not allow mutations.',
        'InvalidStateError',
      )
    }
  },
  lost: () => {
    const transaction = IDBDatabase.prototype.transaction
    const dead = new WeakSet<IDBDatabase>()
    Object.assign(window, {
      loseConnection: () => {
        IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof transaction>) {
          if (!dead.has(this) && (window as unknown as { isLost?: boolean }).isLost) {
            dead.add(this)
            Object.assign(window, { isLost: false })
          }
          if (dead.has(this))
            throw new DOMException(
              'Connection to Indexed Database server lost. Refresh the page to try again',
              'UnknownError',
            )
          return transaction.apply(this, args)
        }
        Object.assign(window, { isLost: true })
      },
    })
  },
}

test('A4: a database that never opens holds nobody up: the answer is stored', async ({ page, row }) => {
  await page.addInitScript(opening.never)
  const { open, stored, exceptions } = await row()
  await open(page)
  await answer(page, 3)
  await expect.poll(stored, { timeout: 15_000 }).toEqual(['completed {"effort":3}'])
  expect(exceptions).toEqual([])
})

test('A5: a database that may not be opened, as in a private window: the answer is stored', async ({ page, row }) => {
  await page.addInitScript(opening.refused)
  const { open, stored, exceptions } = await row()
  await open(page)
  await answer(page, 4)
  await expect.poll(stored, { timeout: 15_000 }).toEqual(['completed {"effort":4}'])
  expect(exceptions).toEqual([])
})

test('A7: a connection that is lost is opened anew, and the answer is stored', async ({ page, row }) => {
  await page.addInitScript(opening.lost)
  const { open, stored, exceptions } = await row()
  await open(page)
  await track(page, 'ticket_closed')
  await prompt(page).getByRole('radio').nth(4).check()
  await page.waitForTimeout(200)
  await page.evaluate(() => (window as unknown as { loseConnection(): void }).loseConnection())
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect(
    prompt(page)
      .getByText(/^(Thank you\.|Kept on this device\.)/)
      .first(),
  ).toBeVisible()
  await expect.poll(stored, { timeout: 15_000 }).toEqual(['completed {"effort":5}'])
  expect(exceptions).toEqual([])
})

test('A13: a row that is none goes to the dead letters, and the others go out', async ({ page, row }) => {
  const { open, stored, exceptions } = await row()
  await open(page)
  await page.evaluate(async () => {
    const asked = indexedDB.open('earshot')
    const db = await new Promise<IDBDatabase>((resolve) => (asked.onsuccess = () => resolve(asked.result)))
    const transaction = db.transaction('rows', 'readwrite')
    transaction.objectStore('rows').put('{"broken', 'shop/waiting/a')
    transaction.objectStore('rows').put({ doc: { rev: 1 } }, 'shop/waiting/b')
    await new Promise((resolve) => (transaction.oncomplete = resolve))
    db.close()
  })
  await answer(page, 6)
  await expect.poll(stored, { timeout: 15_000 }).toEqual(['completed {"effort":6}'])
  await expect.poll(() => pending(page)).toBe(0)
  expect(await page.evaluate(() => window.earshot!.rejected().then(({ length }) => length))).toBe(2)
  expect(exceptions).toEqual([])
})

test('A16: a database of that name without our rows is mended', async ({ page, row }) => {
  const { site, open, stored, exceptions } = await row({ pages: { '/empty': html('', '') } })
  await page.goto(`${site.origin}/empty`)
  await page.evaluate(async () => {
    const asked = indexedDB.open('earshot', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore('somebody')
    const db = await new Promise<IDBDatabase>((resolve) => (asked.onsuccess = () => resolve(asked.result)))
    db.close()
  })
  await open(page)
  await answer(page, 7)
  await expect.poll(stored, { timeout: 15_000 }).toEqual(['completed {"effort":7}'])
  expect(exceptions).toEqual([])
})
