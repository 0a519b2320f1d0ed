import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { document } from '../../../testing/document'
import { storeContract } from '../../../testing/store-contract'
import { sqliteStore } from './sqlite'

const folder = mkdtempSync(join(tmpdir(), 'earshot-sqlite-'))
let files = 0

storeContract('SQLite', async () => sqliteStore(join(folder, `${files++}.db`)))

it('finds everything again after the file was closed and opened', async () => {
  const file = join(folder, 'again.db')
  const first = sqliteStore(file)
  await first.write([document('a'), document('b')])
  await first.close()
  const second = sqliteStore(file)
  expect(await second.counts()).toMatchObject({ responses: 2, revisions: 2 })
  await second.close()
})

it('flushes in full at each commit, to a write-ahead log', async () => {
  const { DatabaseSync } = await import('node:sqlite')
  const file = join(folder, 'pragmas.db')
  const store = sqliteStore(file)
  const other = new DatabaseSync(file)
  expect(other.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
  other.close()
  await store.close()
})
