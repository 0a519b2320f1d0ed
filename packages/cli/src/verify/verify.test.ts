import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openLedger, openStore } from '@earshot/collector'
import type { Config, ResponseDocument } from '@earshot/schema'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { document } from '../../../collector/testing/document'
import { verify } from './verify'

const folder = mkdtempSync(join(tmpdir(), 'earshot-verify-'))
let files = 0

async function storeOf(documents: readonly ResponseDocument[], erase: readonly string[] = []): Promise<string> {
  const file = join(folder, `${files++}.db`)
  const store = openStore(`sqlite:${file}`)
  await store.write(documents)
  for (const person of erase) await store.erasePerson(person)
  await store.close()
  return file
}

async function verified(file: string, config?: Config) {
  const ledger = await openLedger(`sqlite:${file}`)
  try {
    return await verify(ledger, config)
  } finally {
    await ledger.close()
  }
}

/** Changes a file behind the collector's back. */
function tampered(file: string, sql: string): string {
  const db = new DatabaseSync(file)
  db.exec(sql)
  db.close()
  return file
}

const some = (): ResponseDocument[] => [
  ...Array.from({ length: 12 }, (_, i) => document(`r${i}`, { answers: { score: i % 11 } })),
  document('r1', { rev: 2, answers: { score: 3, why: 'x' } }),
  document('shown', { status: 'shown', answers: {}, asked: {} }),
]

const messages = async (file: string) =>
  (await verified(file)).differences.map(({ where, message }) => `${where}: ${message}`)

it('finds no difference in a store, and says what was compared', async () => {
  expect(await verified(await storeOf(some(), ['person-r5']))).toEqual({
    ...{ revisions: 13, responses: 12, figures: 1, differences: [], notes: [] },
  })
})

it('finds no difference whatever comes, in whatever order', async () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 })
  const any = fc.record({
    id: fc.oneof(
      fc.constantFrom('a', 'b', 'é', '😀', '\uFFFD'),
      text.filter((id) => !/\p{Cc}/u.test(id)),
    ),
    rev: fc.integer({ min: 1, max: 4 }),
    survey: fc.constantFrom('x', 'y'),
    surveyVersion: fc.integer({ min: 1, max: 2 }),
    status: fc.constantFrom('shown' as const, 'started' as const, 'completed' as const, 'dismissed' as const),
    type: fc.constantFrom(
      ['nps', 0, 10] as const,
      ['csat', 1, 5] as const,
      ['ces', 1, 7] as const,
      ['ces', 1, 5] as const,
    ),
    answer: fc.option(fc.integer({ min: 1, max: 5 })),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(any, { maxLength: 40 }), async (drawn) => {
      const documents = drawn.map(({ type: [type, min, max], answer, ...fields }) =>
        document(fields.id, {
          ...fields,
          asked: { score: fields.rev === 4 ? { type } : { type, min, max }, why: { type: 'text' } },
          answers: answer === null ? {} : { score: answer, why: 'x' },
        }),
      )
      expect((await verified(await storeOf(documents))).differences).toEqual([])
    }),
    { numRuns: 40 },
  )
})

it('sees everything that was changed behind its back, and where', async () => {
  const other = JSON.stringify(document('r2', { answers: { score: 10 } }))
  for (const [sql, ...found] of [
    [
      `update log set document = '${other}' where id = 'r2'`,
      'response "r2" of "shop", revision 1: what is in the log is not what was accepted',
      'response "r2" of "shop": what counts is not what the log has',
    ],
    [
      `update log set document = 'x' where id = 'r2'`,
      'response "r2" of "shop", revision 1: what is in the log is no JSON',
      'response "r2" of "shop": it counts and is not in the log',
    ],
    [
      `update responses set document = '${other}' where id = 'r2'`,
      'response "r2" of "shop": what counts is not what the log has',
      'figure account-nps v1 score (nps), distribution: not what the log gives',
    ],
    [`update responses set rev = 1 where id = 'r1'`, 'response "r1" of "shop": not the highest revision counts'],
    [
      `delete from responses where id = 'r3'`,
      'response "r3" of "shop": it is in the log and does not count',
      'figure account-nps v1 score (nps), shown: not what the log gives',
    ],
    [`delete from log where id = 'r3'`, 'response "r3" of "shop": it counts and is not in the log'],
    [
      `update responses set touchpoint = 'x' where id = 'r4'`,
      'response "r4" of "shop": filters find it by another touchpoint',
    ],
    [`update responses set document = '{' where id = 'r4'`, 'response "r4" of "shop": what counts is no JSON'],
    [
      `update cells set n = n + 1 where total = 12 and n = 12`,
      'cell answer score of account-nps v1: not what the log gives',
    ],
    [`update cells set c9 = c9 + 1`, 'figure account-nps v1 score (nps), distribution: not what the log gives'],
    [`delete from cells`, 'cell answer score of account-nps v1: not what the log gives'],
    [`update months set c9 = c9 + 1`, 'month of answer score of account-nps v1: not the sum of its days'],
    [`delete from months`, 'month of display of account-nps v1: not the sum of its days'],
    [`update series set stage = 'x'`, 'cell display of account-nps v1: it is not in the log'],
    [
      `insert into tombstones (id, project, erase_hash, erased_at) values ('r4', '', '', '')`,
      'response "r4" of "shop": it was erased, and is there again',
    ],
  ] as const) {
    const told = await messages(tampered(await storeOf(some()), sql))
    for (const message of found) expect(told).toContainEqual(expect.stringContaining(message))
  }
})

it('notes what the configuration does not know, without a difference', async () => {
  const config: Config = { earshot: 1, project: 'shop', surveys: [{ id: 'y', questions: [{ id: 'q', type: 'nps' }] }] }
  const file = await storeOf([
    document('a'),
    document('b', { survey: 'y', surveyVersion: 2 }),
    document('c', { project: 'p' }),
  ])
  const { differences, notes } = await verified(file, config)
  expect(differences).toEqual([])
  expect(notes).toEqual([
    '1 responses to the survey "account-nps", which the configuration does not have.',
    '1 responses to version 2 of "y", which is later than the configuration\'s.',
    '1 responses of the project "p", which is not the configuration\'s.',
  ])
})

it('reads one moment of a store that goes on being written, and makes none', async () => {
  const file = await storeOf(some())
  const ledger = await openLedger(`sqlite:${file}`)
  const store = openStore(`sqlite:${file}`)
  await store.write([document('later')])
  expect(await verify(ledger)).toMatchObject({ revisions: 14, differences: [] })
  await ledger.close()
  await store.close()
  expect(await verified(file)).toMatchObject({ revisions: 15, differences: [] })
  await expect(openLedger(`sqlite:${join(folder, 'none.db')}`)).rejects.toThrow('none.db is not there')
  await expect(openLedger('redis:x')).rejects.toThrow('found "redis:x", allowed: sqlite:<file>')
})
