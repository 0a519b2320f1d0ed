import { html } from '../support/test'
import { answer, expect, pending, test } from './row'

test('E3: an old tab that holds the database open at its version keeps nobody waiting, and in the end all is in one place', async ({
  context,
  page,
  row,
}) => {
  const { open, site, stored, exceptions } = await row({ pages: { '/old': html('', '') } })
  const old = await context.newPage()
  await old.goto(`${site.origin}/old`)
  // A version of other code, which has no rows and lets go of nothing.
  await old.evaluate(async () => {
    const asked = indexedDB.open('earshot', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore('somebody')
    await new Promise((resolve) => (asked.onsuccess = resolve))
    Object.assign(window, { held: asked.result })
  })
  await open(page)
  await answer(page, 3)
  await expect.poll(stored).toEqual(['completed {"effort":3}'])
  const placesOf = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('earshot:shop/')))
  expect((await placesOf()).length).toBeGreaterThan(0)
  await old.close()
  await answer(page, 4)
  await expect.poll(placesOf, { timeout: 90_000 }).toEqual([])
  await expect.poll(() => pending(page)).toBe(0)
  expect(await stored()).toEqual(['completed {"effort":3}', 'completed {"effort":4}'])
  expect(exceptions).toEqual([])
})
