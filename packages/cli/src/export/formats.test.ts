import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '@earshot/collector'
import type { ResponseDocument } from '@earshot/schema'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { expect, it } from 'vitest'
import { document } from '../../../collector/testing/document'
import { hostileStrings } from '../../../schema/testing/hostile-strings'
import { formats } from './formats'
import { writeOut } from './write-out'

const folder = mkdtempSync(join(tmpdir(), 'earshot-export-'))

const documents: ResponseDocument[] = [
  document('a', { answers: { score: 9, why: '=HYPERLINK("x")' }, person: { id: '+1', traits: { plan: 'pro' } } }),
  document('b', { status: 'shown', answers: {}, shownAt: '2026-11-21T10:00:00.000Z' }),
  document('c', { status: 'dismissed', answers: {}, shownAt: '2026-11-22T10:00:00.000Z', wave: '茶 "two",\nlines' }),
  document('d', { status: 'ignored', answers: {}, shownAt: '2026-11-23T10:00:00.000Z', msToAnswer: 12.5 }),
  document('e', { status: 'started', rev: 3, shownAt: '2026-11-24T10:00:00.000Z' }),
]

async function bytesOf(name: string, from: AsyncIterable<ResponseDocument>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of formats[name]!.encode(from)) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

async function stored(): Promise<AsyncIterable<ResponseDocument>> {
  const store = openStore('sqlite::memory:')
  await store.write([...documents].reverse())
  return store.responses()
}

const parquetRows = (bytes: Buffer) =>
  parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer })

it('writes a line a document whatever its status, the oldest first', async () => {
  const lines = (await bytesOf('ndjson', await stored())).toString().trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(documents)
})

it('writes CSV that no spreadsheet runs', async () => {
  const text = (await bytesOf('csv', await stored())).toString()
  const rows = parse(text, { bom: true, columns: true }) as { [column: string]: string }[]
  expect(text.startsWith('\uFEFFid,rev,project')).toBe(true)
  expect(rows.map(({ id, status }) => `${id} ${status}`)).toEqual(documents.map(({ id, status }) => `${id} ${status}`))
  expect(rows[0]!.person).toBe("'+1")
  expect(rows[2]!.wave).toBe('茶 "two",\nlines')
  for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
})

it('T13 writes the whole corpus of hostile texts in every format: whole, one line a document, and nothing that a spreadsheet runs', async () => {
  const texts = hostileStrings()
  const hostile = texts.map((text, i) =>
    document(`h${i}`, {
      wave: text,
      answers: { why: text, which: [text] },
      journey: { stage: text, touchpoint: text },
      person: { id: text, anonymousId: text, account: text, traits: { [`t ${text}`]: text } },
      context: { path: text, locale: text },
    }),
  )
  async function* all() {
    yield* hostile
  }
  const lines = (await bytesOf('ndjson', all())).toString().trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(hostile)
  const rows = parse((await bytesOf('csv', all())).toString(), { bom: true, columns: true }) as {
    [column: string]: string
  }[]
  expect(rows.map(({ id }) => id)).toEqual(hostile.map(({ id }) => id))
  const runs = rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@\t\r\n\0＝＋－＠]/.test(cell))
  expect(runs).toEqual([])
  const typed = await parquetRows(await bytesOf('parquet', all()))
  expect(typed.map((row) => JSON.parse(row.document as string) as unknown)).toEqual(hostile)
  // Half a character is none in UTF-8; in the document it is escaped and comes back. This reader drops a byte order mark.
  expect(typed.map(({ wave }) => wave)).toEqual(texts.map((text) => text.toWellFormed().replace(/^\uFEFF/, '')))
})

it('writes Parquet with types, and each document whole', async () => {
  const rows = await parquetRows(await bytesOf('parquet', await stored()))
  expect(rows.map(({ document }) => JSON.parse(document as string) as unknown)).toEqual(documents)
  expect(rows[0]).toMatchObject({ id: 'a', rev: 1n, shownAt: new Date('2026-11-20T10:00:00.000Z'), test: false })
  expect(rows[0]).toMatchObject({ wave: null, samplingRate: 1, msToAnswer: null, traits: '{"plan":"pro"}' })
  expect(rows[3]).toMatchObject({ msToAnswer: 12.5, status: 'ignored' })
})

it('writes Parquet in groups, and an empty file that can be read', async () => {
  const count = 10_050
  async function* many() {
    for (let i = 0; i < count; i++) yield document(`d${i}`)
  }
  const rows = await parquetRows(await bytesOf('parquet', many()))
  expect(rows).toHaveLength(count)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(count)
  async function* none(): AsyncGenerator<ResponseDocument> {}
  expect(await parquetRows(await bytesOf('parquet', none()))).toEqual([])
})

it('puts a file in its place only when it is whole', async () => {
  async function* pieces(broken: boolean) {
    yield 'one\n'
    if (broken) throw Error('the store is gone')
    yield 'two\n'
  }
  const file = join(folder, 'whole.txt')
  await writeOut(pieces(false), file)
  expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n')
  await expect(writeOut(pieces(true), file)).rejects.toThrow("whole.txt can't be written: the store is gone")
  expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n')
  expect(readdirSync(folder)).toEqual(['whole.txt'])
})
