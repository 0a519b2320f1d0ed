import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
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

it('leaves a file that is another program made alone', async () => {
  const { DatabaseSync } = await import('node:sqlite')
  const file = join(folder, 'other.db')
  const other = new DatabaseSync(file)
  other.exec('create table log (line text)')
  expect(() => sqliteStore(file)).toThrow(/other\.db can't be opened as a store: found tables of version 0, allowed: 1/)
  other.exec('insert into log values (1)')
  other.close()
  const text = join(folder, 'text.db')
  writeFileSync(text, 'This is no database, and longer than the header of one. '.repeat(20))
  expect(() => sqliteStore(text)).toThrow(/text\.db can't be opened as a store: /)
})

it('leaves nothing of an erased response in its files', async () => {
  const file = join(folder, 'erased.db')
  const store = sqliteStore(file)
  const person = { id: 'u_erased' }
  await store.write([document('a', { person, answers: { why: 'a very private matter' } }), document('b')])
  // Known by this person in an earlier revision only: it goes too.
  await store.write([document('c', { rev: 1, person }), document('c', { rev: 2, person: {} })])
  expect(await store.erasePerson('u_erased')).toBe(2)
  const bytes = ['', '-wal'].map((end) => readFileSync(`${file}${end}`, 'latin1')).join('')
  expect(bytes).toContain('person-b')
  expect(bytes).not.toContain('private matter')
  expect(bytes).not.toContain('u_erased')
  await store.close()
})
