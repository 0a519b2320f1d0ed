import { copyFileSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { document } from '../../../testing/document'
import { storeContract } from '../../../testing/store-contract'
import { contentHash } from '../canonical'
import type { Store } from '../store'
import { sqliteStore } from './sqlite'

/** As version 1 made them. */
const TABLES_1 = `
create table log (
  id text not null, project text not null, rev integer not null, person text, hash text not null,
  received_at text not null, document text not null, primary key (id, project, rev)
) without rowid;
create table responses (
  id text not null, project text not null, rev integer not null, survey text not null, touchpoint text,
  shown_at text not null, erase_hash text, document text not null, primary key (id, project)
) without rowid;
create table conflicts (
  id text not null, project text not null, rev integer not null, person text, hash text not null,
  received_at text not null, document text not null, primary key (id, project, rev, hash)
) without rowid;
create table tombstones (
  id text not null, project text not null, erase_hash text not null, erased_at text not null,
  primary key (id, project, erase_hash)
) without rowid;
pragma user_version = 1`

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

it('brings what waits into the cells by the time it is closed', async () => {
  const { DatabaseSync } = await import('node:sqlite')
  const file = join(folder, 'folded.db')
  const store = sqliteStore(file)
  const other = new DatabaseSync(file)
  const only = (sql: string) => ({ ...other.prepare(sql).get() })
  await store.write([document('a'), document('b')])
  await store.write([document('c', { client: { id: 'client', seq: 2 } })])
  expect(only('select count(*) as n from pending')).toEqual({ n: 2 })
  await store.close()
  expect(only('select count(*) as n from pending')).toEqual({ n: 0 })
  for (const table of ['cells', 'months']) expect(only(`select sum(total) as n from ${table}`)).toEqual({ n: 6 })
  expect(only('select low, high from seen')).toEqual({ low: 1, high: 2 })
  other.close()
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
  expect(() => sqliteStore(file)).toThrow(
    /other\.db can't be opened as a store: found tables of version 0, allowed: 1 to 4/,
  )
  other.exec('insert into log values (1)')
  other.close()
  const text = join(folder, 'text.db')
  writeFileSync(text, 'This is no database, and longer than the header of one. '.repeat(20))
  expect(() => sqliteStore(text)).toThrow(/text\.db can't be opened as a store: /)
})

it('counts what another process wrote or folded meanwhile, and what came to nothing', async () => {
  const file = join(folder, 'shared.db')
  const one = sqliteStore(file)
  const other = sqliteStore(file)
  const shown = async (store: Store) => (await store.cells())[0]!.total
  await one.write([document('a')])
  expect([await shown(one), await shown(other)]).toEqual([1, 1])
  await other.write([document('b'), document('c')])
  await one.write([document('d')])
  expect([await shown(one), await shown(other)]).toEqual([4, 4])
  // Folds all that waits; from then on the numbers of rows begin anew.
  await other.quality('2100-01-01')
  await other.write([document('e')])
  expect([await shown(one), await shown(other)]).toEqual([5, 5])
  await one.quality('2100-01-01')
  await one.write([document('f')])
  await expect(
    one.rewrite([{ project: 'shop', id: 'f' }], () => {
      throw Error('no')
    }),
  ).rejects.toThrow('no')
  await other.close()
  expect(await shown(one)).toBe(6)
  await one.close()
  const again = sqliteStore(file)
  expect(await shown(again)).toBe(6)
  await again.close()
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

it('brings a file of the version before up to date, with what is missing in it', async () => {
  const { DatabaseSync } = await import('node:sqlite')
  const file = join(folder, 'before.db')
  const before = new DatabaseSync(file)
  before.exec(TABLES_1)
  const log = before.prepare('insert into log values (?, ?, ?, ?, ?, ?, ?)')
  const current = before.prepare('insert into responses values (?, ?, ?, ?, ?, ?, ?, ?)')
  for (const [id, seq, at] of [
    ['a', 1, '2026-11-01T00:00:00.000Z'],
    ['b', 4, '2026-11-05T00:00:00.000Z'],
  ] as const) {
    const doc = JSON.stringify(document(id, { client: { id: 'c', seq }, test: id === 'b' }))
    log.run(id, 'shop', 1, null, contentHash(JSON.parse(doc)), at, doc)
    current.run(id, 'shop', 1, 'account-nps', 'account', '2026-11-01T00:00:00.000Z', null, doc)
  }
  before.exec(`insert into tombstones values ('gone', 'shop', '', ''), ('early', '', 'hash', '')`)
  before.close()

  const store = sqliteStore(file)
  const figures = { clients: 1, received: 3, erased: 2, automation: 1 }
  expect(await store.quality('2026-11-05T00:00:00.000Z')).toMatchObject({ ...figures, lost: 0, awaited: 2 })
  expect(await store.quality('2026-11-05T00:00:00.001Z')).toMatchObject({ ...figures, lost: 2, awaited: 0 })
  expect(await store.write([document('b', { client: { id: 'c', seq: 4 }, test: true })])).toMatchObject([
    { status: 'duplicate' },
  ])
  await store.close()
  await sqliteStore(file).close()
})

it('brings a file that version 2 made up to date, and counts its cells', async () => {
  const { DatabaseSync } = await import('node:sqlite')
  const file = join(folder, 'version-2.db')
  const before = new DatabaseSync(file)
  before.exec(readFileSync(join(import.meta.dirname, '../../../testing/version-2.sql'), 'utf8'))
  before.close()
  const store = sqliteStore(file)
  expect(await store.counts()).toEqual({ responses: 3, revisions: 4, conflicts: 1, tombstones: 2 })
  expect(await store.quality('2100-01-01T00:00:00.000Z')).toEqual({
    ...{ clients: 1, received: 4, lost: 2, awaited: 0, duplicates: 1, stale: 0, conflicts: 1, invalid: 1 },
    ...{ erased: 2, automation: 1 },
  })
  const cells = await store.cells()
  const counted = cells.map(({ series: { kind, question }, lastDay, total, n }) => [kind, question, lastDay, total, n])
  expect(counted.sort()).toEqual([
    ['answer', 'score', '2026-11-21', 3, 2],
    ['answer', 'why', '2026-11-20', 1, 1],
    ['display', '', '2026-11-21', 3, 2],
  ])
  expect(cells.find(({ series }) => series.question === 'score')?.counts).toEqual([0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0])
  await store.close()
})

it('brings a file that version 3 made up to date, with sums of its months', async () => {
  const { DatabaseSync } = await import('node:sqlite')
  const file = join(folder, 'version-3.db')
  const first = sqliteStore(file)
  await first.write([document('a'), document('b', { shownAt: '2026-10-01T10:00:00.000Z' })])
  await first.close()
  const other = new DatabaseSync(file)
  other.exec('drop table months; drop table pending; pragma user_version = 3')
  other.close()
  const second = sqliteStore(file)
  await second.write([document('c')])
  const counted = async (filter = {}) => (await second.cells(filter)).map(({ total }) => total)
  expect(await counted()).toEqual([3, 3])
  expect(await counted({ from: '2026-11-01' })).toEqual([2, 2])
  await second.close()
})

it('counts anew when cells are to be kept apart by other facts', async () => {
  const file = join(folder, 'dimensions.db')
  const first = sqliteStore(file)
  await first.write([document('a', { person: { traits: { plan: ['pro', 'team'] } } }), document('b')])
  await first.close()
  const second = sqliteStore(file, { dimensions: ['user.plan'] })
  const facts = async () => (await second.cells()).map(({ series }) => series.facts).sort()
  expect(await facts()).toEqual([[['']], [['']], [['pro', 'team']], [['pro', 'team']]])
  await second.close()
  const third = sqliteStore(file)
  expect(await third.dimensions()).toEqual(['user.plan'])
  await third.close()
})

it('awaits what is missing until the time has passed since a later response came', async () => {
  let at = Date.parse('2026-11-20T00:00:00Z')
  const store = sqliteStore(join(folder, 'awaited.db'), { now: () => at })
  const came = async (seq: number) => {
    await store.write([document(`s${seq}`, { client: { id: 'c', seq } })])
    at += 3600e3
  }
  for (const seq of [1, 3, 2, 9, 7]) await came(seq)
  // 4, 5, 6 and 8 are missing since 9 came at 3 o'clock, though 7 came later still.
  expect(await store.quality('2026-11-20T03:00:00.000Z')).toMatchObject({ lost: 0, awaited: 4 })
  expect(await store.quality('2026-11-20T03:00:00.001Z')).toMatchObject({ lost: 4, awaited: 0 })
  await came(5)
  await came(12)
  expect(await store.quality('2026-11-20T04:00:00.000Z')).toMatchObject({ lost: 3, awaited: 2 })
  await store.close()
})

it('acknowledges nothing into a file that was moved away, and goes on when it is back', async () => {
  const file = join(folder, 'moved.db')
  const store = sqliteStore(file)
  await store.write([document('a')])
  renameSync(file, `${file}.away`)
  await expect(store.write([document('b')])).rejects.toThrow(/moved\.db was moved, deleted or replaced/)
  writeFileSync(file, '')
  await expect(store.write([document('b')])).rejects.toThrow(/replaced/)
  renameSync(`${file}.away`, file)
  expect(await store.write([document('b')])).toMatchObject([{ status: 'stored' }])
  await store.close()
})

it('H3 while another process holds the lock, nothing is acknowledged; then all goes on', async () => {
  const { DatabaseSync } = await import('node:sqlite')
  const file = join(folder, 'locked.db')
  const store = sqliteStore(file)
  const other = new DatabaseSync(file)
  other.exec('begin immediate')
  const settled = await Promise.allSettled(['a', 'b', 'c'].map((id) => store.write([document(id)])))
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  other.exec('commit')
  expect(await store.write([document('a')])).toMatchObject([{ status: 'stored' }])
  expect(await store.counts()).toMatchObject({ responses: 1, revisions: 1 })
  other.close()
  await store.close()
})

const numbered = (...seqs: number[]) => seqs.map((seq) => document(`s${seq}`, { client: { id: 'c', seq } }))

it('H4 a reader that holds the write-ahead log up, and a backup, cost no acknowledged revision', async () => {
  const { backup, DatabaseSync } = await import('node:sqlite')
  const file = join(folder, 'held-up.db')
  const store = sqliteStore(file)
  const reader = new DatabaseSync(file)
  reader.exec('begin; select count(*) from log')
  const batches = Array.from({ length: 40 }, (_, batch) =>
    Array.from({ length: 25 }, (_, i) => document(`b${batch}-${i}`)),
  )
  for (const batch of batches.slice(0, 20)) await store.write(batch)
  const other = new DatabaseSync(file)
  const [verdicts] = await Promise.all([
    Promise.all(batches.slice(20).map((batch) => store.write(batch))),
    backup(other, join(folder, 'copy.db')),
  ])
  expect(verdicts.flat().every(({ status }) => status === 'stored')).toBe(true)
  reader.exec('commit')
  for (const one of [reader, other]) one.close()
  await store.close()
  const again = sqliteStore(file)
  expect(await again.counts()).toMatchObject({ responses: 1000, revisions: 1000 })
  await again.close()
  const copy = sqliteStore(join(folder, 'copy.db'))
  expect((await copy.counts()).responses).toBeGreaterThanOrEqual(500)
  await copy.close()
})

it('H9 after a restore of an older file, what came since shows as missing, and can be sent again', async () => {
  const file = join(folder, 'restored.db')
  const first = sqliteStore(file)
  await first.write(numbered(1, 2, 3))
  await first.close()
  copyFileSync(file, `${file}.backup`)
  const second = sqliteStore(file)
  await second.write(numbered(4, 5, 6))
  await second.close()
  copyFileSync(`${file}.backup`, file)
  const restored = sqliteStore(file)
  await restored.write(numbered(7))
  expect(await restored.quality('2100-01-01T00:00:00.000Z')).toMatchObject({ received: 4, lost: 3 })
  expect(await restored.write(numbered(1, 5, 4, 6))).toMatchObject(
    ['duplicate', 'stored', 'stored', 'stored'].map((status) => ({ status })),
  )
  expect(await restored.quality('2100-01-01T00:00:00.000Z')).toMatchObject({ received: 7, lost: 0 })
  await restored.close()
})
