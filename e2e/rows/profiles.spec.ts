import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ResponseDocument } from '@earshot/schema'
import { expect, test } from './device'
import { answer, backOnline, pending } from './row'

const DATABASES = 'Default/IndexedDB'

const numberOf = ({ client }: ResponseDocument): string => `${client.id} ${client.seq}`

test('A12: a database that is damaged on disk costs no more than what was in it, and is deleted by nobody here', async ({
  device,
  row,
}) => {
  const { hostile, open, stored } = await row()
  hostile.behaves({ kind: 'reset', isCommitted: false })
  const before = await device.start()
  await open(before)
  await answer(before, 1)
  await device.stop()
  const files = globSync(`${DATABASES}/*/*`, { cwd: device.profile }).filter((path) => !/LOCK$/.test(path))
  expect(files.length).toBeGreaterThan(2)
  for (const file of files) {
    const path = join(device.profile, file)
    writeFileSync(path, Buffer.alloc(readFileSync(path).length, 0x5a))
  }
  hostile.behaves({ kind: 'pass' })
  const page = await device.start()
  await page.addInitScript(() => {
    const deletions: string[] = []
    Object.assign(window, { deletions })
    const { deleteDatabase } = IDBFactory.prototype
    IDBFactory.prototype.deleteDatabase = function (name) {
      deletions.push(name)
      return deleteDatabase.call(this, name)
    }
  })
  await open(page)
  await answer(page, 5)
  await expect.poll(stored).toContain('completed {"effort":5}')
  await expect.poll(() => pending(page)).toBe(0)
  expect(new Set((await hostile.responses()).map(numberOf)).size).toBe((await stored()).length)
  expect(await page.evaluate(() => (window as unknown as { deletions: string[] }).deletions)).toEqual([])
})

test('A17: a browser that evicts the whole origin leaves a new device, and no number is given twice', async ({
  device,
  row,
}) => {
  const { hostile, open, stored } = await row()
  const first = await device.start()
  await open(first)
  await answer(first, 1)
  await expect.poll(stored).toEqual(['completed {"effort":1}'])
  hostile.behaves({ kind: 'reset', isCommitted: false })
  await answer(first, 2)
  await device.stop()
  rmSync(join(device.profile, DATABASES), { recursive: true })
  hostile.behaves({ kind: 'pass' })
  const second = await device.start()
  await open(second)
  await answer(second, 3)
  await expect.poll(stored).toEqual(['completed {"effort":1}', 'completed {"effort":3}'])
  const [one, other] = await hostile.responses()
  expect(one!.client.id).not.toBe(other!.client.id)
  expect(await pending(second)).toBe(0)
})

test('F7: a profile that was copied sends what it had once, and what is answered on either side is counted', async ({
  device,
  row,
}) => {
  const { hostile, open, stored } = await row()
  hostile.behaves({ kind: 'reset', isCommitted: false })
  const first = await device.start()
  await open(first)
  await answer(first, 1)
  await device.stop()
  const copy = device.copy()
  hostile.behaves({ kind: 'pass' })
  for (const [one, effort] of [
    [device, 2],
    [copy, 3],
  ] as const) {
    const page = await one.start()
    await open(page)
    await answer(page, effort)
    await backOnline(page)
    await expect.poll(() => pending(page)).toBe(0)
  }
  expect(await stored()).toEqual([1, 2, 3].map((effort) => `completed {"effort":${effort}}`))
})
