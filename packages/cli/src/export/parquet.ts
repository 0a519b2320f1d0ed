import type { ResponseDocument } from '@earshot/schema'
import { type BasicType, ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import type { Format } from './format'

/** Documents in one row group: what is in memory at a time. */
const GROUP = 10_000

interface Column {
  name: string
  type: BasicType
  cellOf(doc: ResponseDocument): unknown
}

const text = (name: string, read: (doc: ResponseDocument) => unknown): Column => ({
  name,
  type: 'STRING',
  cellOf(doc) {
    const value = read(doc)
    return value === undefined || value === null ? null : String(value)
  },
})
const whole = (name: string, read: (doc: ResponseDocument) => number | undefined): Column => ({
  name,
  type: 'INT64',
  cellOf(doc) {
    const value = read(doc)
    return value === undefined || value === null ? null : BigInt(value)
  },
})
const number = (name: string, read: (doc: ResponseDocument) => number | undefined): Column => ({
  name,
  type: 'DOUBLE',
  cellOf: (doc) => read(doc) ?? null,
})
const time = (name: string, read: (doc: ResponseDocument) => string | undefined): Column => ({
  name,
  type: 'TIMESTAMP',
  cellOf(doc) {
    const value = read(doc)
    return value ? new Date(value) : null
  },
})
const json = (name: string, read: (doc: ResponseDocument) => unknown): Column =>
  text(name, (doc) => JSON.stringify(read(doc) ?? {}))

/** As in CSV, typed, and the whole document at the end. */
const columns: readonly Column[] = [
  text('id', ({ id }) => id),
  whole('rev', ({ rev }) => rev),
  text('project', ({ project }) => project),
  text('survey', ({ survey }) => survey),
  whole('surveyVersion', ({ surveyVersion }) => surveyVersion),
  text('wave', ({ wave }) => wave),
  text('status', ({ status }) => status),
  text('stage', ({ journey }) => journey?.stage),
  text('touchpoint', ({ journey }) => journey?.touchpoint),
  time('shownAt', ({ shownAt }) => shownAt),
  time('updatedAt', ({ updatedAt }) => updatedAt),
  number('msToAnswer', ({ msToAnswer }) => msToAnswer),
  text('person', ({ person }) => person?.id),
  text('anonymousId', ({ person }) => person?.anonymousId),
  text('account', ({ person }) => person?.account),
  text('device', ({ context }) => context?.device),
  text('locale', ({ context }) => context?.locale),
  text('path', ({ context }) => context?.path),
  number('samplingRate', ({ sampling }) => sampling?.rate),
  { name: 'test', type: 'BOOLEAN', cellOf: ({ test }) => test ?? null },
  json('answers', ({ answers }) => answers),
  json('traits', ({ person }) => person?.traits),
  json('document', (doc) => doc),
]

const columnData = (documents: readonly ResponseDocument[]): ColumnSource[] =>
  columns.map(({ name, type, cellOf }) => ({ name, type, data: documents.map(cellOf) }))

/** Apache Parquet, a row group at a time. */
export const parquet: Format = {
  isText: false,
  async *encode(documents) {
    const writer = new ByteWriter()
    const file = new ParquetWriter({
      writer,
      schema: schemaFromColumnData({ columnData: columnData([]) }),
      createdBy: 'earshot',
    })
    function taken(): Uint8Array {
      const bytes = new Uint8Array(writer.getBuffer())
      writer.index = 0
      return bytes
    }
    let group: ResponseDocument[] = []
    async function writeGroup(): Promise<void> {
      await file.write({ columnData: columnData(group), rowGroupSize: GROUP })
      group = []
    }
    for await (const doc of documents) {
      group.push(doc)
      if (group.length < GROUP) continue
      await writeGroup()
      yield taken()
    }
    if (group.length) await writeGroup()
    await file.finish()
    yield taken()
  },
}
