import { openStore, type Store } from '@earshot/collector'
import type { Config, ResponseDocument } from '@earshot/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { document } from '../../../collector/testing/document'
import { readCsv } from './csv'
import { readJson } from './json'
import { mappingOf } from './mapping'
import { readNdjson } from './ndjson'
import { presets } from './presets'
import { readMoment } from './read-moment'
import { takeIn } from './take-in'

const config: Config = {
  earshot: 1,
  project: 'shop',
  journey: [{ id: 'use', touchpoints: [{ id: 'account' }] }],
  surveys: [
    {
      id: 'nps',
      version: 3,
      touchpoint: 'account',
      questions: [
        { id: 'score', type: 'nps' },
        { id: 'why', type: 'text' },
      ],
    },
  ],
}

async function* pieces(text: string) {
  for (let at = 0; at < text.length; at += 7) yield text.slice(at, at + 7)
}

async function all(store: Store): Promise<ResponseDocument[]> {
  const documents: ResponseDocument[] = []
  for await (const doc of store.responses()) documents.push(doc)
  return documents
}

const MAPS = ['Score=answers.score', 'Comment=answers.why', 'Date=shownAt', 'Email=person', 'Plan=user.plan']
const csv = (maps: readonly string[] = MAPS, onColumns?: (names: readonly string[]) => void) =>
  readCsv({ mapping: mappingOf(maps, 'nps', config), project: 'shop', survey: 'nps', config, onColumns })

describe('NDJSON', () => {
  it('takes documents as they are, and nothing twice', async () => {
    const documents = [document('a'), document('b', { status: 'shown', answers: {} })]
    const text = documents.map((doc) => JSON.stringify(doc)).join('\r\n')
    const store = openStore('sqlite::memory:')
    expect(await takeIn(readNdjson(pieces(text)), store)).toMatchObject({ read: 2, stored: 2, problems: [] })
    expect(await all(store)).toEqual(documents)
    expect(await takeIn(readNdjson(pieces(text)), store)).toMatchObject({ stored: 0, duplicate: 2 })
    const changed = [document('a', { answers: { score: 1 } }), document('a', { rev: 4, answers: { score: 2 } })]
    const later = changed.map((doc) => `${JSON.stringify(doc)}\n`).join('\n')
    expect(await takeIn(readNdjson(pieces(later)), store)).toMatchObject({
      stored: 1,
      conflict: 1,
      problems: [{ line: 1, problem: expect.stringContaining('another content') }],
    })
  })

  it('says the line and the place of what it can not take, and takes the others', async () => {
    const lines = [
      '{ "id": ',
      JSON.stringify(document('a')),
      '',
      JSON.stringify(document('b', { answers: { score: 11 } })),
    ]
    const store = openStore('sqlite::memory:')
    expect(await takeIn(readNdjson(pieces(lines.join('\n'))), store)).toMatchObject({
      read: 3,
      stored: 1,
      problems: [
        { line: 1, problem: expect.stringContaining('not JSON') },
        { line: 4, problem: expect.stringContaining('/answers/score') },
      ],
    })
    expect((await all(store)).map(({ id }) => id)).toEqual(['a'])
  })

  it('reads every line, however long the file and wherever it is cut', async () => {
    const ids = Array.from({ length: 1203 }, (_, i) => `d${i}`)
    const text = ids.map((id) => `${JSON.stringify(document(id))}\n`).join('')
    expect(await takeIn(readNdjson(pieces(text)), undefined)).toMatchObject({ read: 1203, stored: 1203, problems: [] })
  })
})

describe('CSV', () => {
  const rows = [
    'Score,Comment,Date,Email,Plan,Browser',
    '9,"Fast, and ""easy""",2026-03-01 09:30:00,a@example.org,pro,Firefox',
    '2,,2026-03-02,b@example.org,,Chrome',
    ',,2026-03-03,c@example.org,,Chrome',
    ',,2026-03-03,c@example.org,,Chrome',
  ]

  it('makes documents of rows, with what the configuration knows of the survey', async () => {
    const store = openStore('sqlite::memory:')
    let unmapped: readonly string[] = []
    const reader = csv(MAPS, (names) => (unmapped = names))
    expect(await takeIn(reader(pieces(`\uFEFF${rows.join('\r\n')}`)), store)).toMatchObject({
      read: 4,
      stored: 4,
      problems: [],
    })
    expect(unmapped).toEqual(['Browser'])
    const [first, second, third, fourth] = await all(store)
    expect(first).toMatchObject({
      ...{ project: 'shop', survey: 'nps', surveyVersion: 3, rev: 1, status: 'completed' },
      ...{ answers: { score: 9, why: 'Fast, and "easy"' }, journey: { stage: 'use', touchpoint: 'account' } },
      ...{ asked: { score: { type: 'nps', min: 0, max: 10 }, why: { type: 'text' } } },
      ...{ shownAt: '2026-03-01T09:30:00.000Z', person: { id: 'a@example.org', traits: { plan: 'pro' } } },
    })
    expect(second).toMatchObject({ answers: { score: 2 }, status: 'completed', shownAt: '2026-03-02T00:00:00.000Z' })
    expect([third!.status, fourth!.status]).toEqual(['shown', 'shown'])
  })

  it('gives the same row the same id, and rows that are alike one each', async () => {
    const store = openStore('sqlite::memory:')
    await takeIn(csv()(pieces(rows.join('\n'))), store)
    const ids = (await all(store)).map(({ id }) => id)
    expect(new Set(ids).size).toBe(4)
    expect(await takeIn(csv()(pieces(rows.join('\n'))), store)).toMatchObject({ read: 4, stored: 0, duplicate: 4 })
    const [header, ...body] = rows
    const moved = [header, ...body.toReversed()].join('\n')
    expect(await takeIn(csv()(pieces(moved)), store)).toMatchObject({ stored: 0, duplicate: 4 })
  })

  it('takes an own id where there is one', async () => {
    const maps = [...MAPS, 'Key=id']
    const text = (score: number) => `Key;Score;Comment;Date;Email;Plan\nk1;${score};;2026-03-01;x;`
    const store = openStore('sqlite::memory:')
    expect(await takeIn(csv(maps)(pieces(text(9))), store)).toMatchObject({ stored: 1 })
    expect(await takeIn(csv(maps)(pieces(text(9))), store)).toMatchObject({ duplicate: 1 })
    expect(await takeIn(csv(maps)(pieces(text(8))), store)).toMatchObject({ conflict: 1 })
  })

  it('names line and column of what it can not take', async () => {
    const text = [
      'Score,Date,Status',
      '11,2026-01-01,',
      '5,03/04/2026,',
      '5,,',
      '5,2026-01-01,done',
      '5,2026-01-01,',
    ].join('\n')
    const maps = ['Score=answers.score', 'Date=shownAt', 'Status=status']
    const { stored, problems } = await takeIn(csv(maps)(pieces(text)), undefined)
    expect(stored).toBe(1)
    expect(problems).toEqual([
      { line: 2, problem: 'Score: found "11", allowed: a whole number from 0 to 10' },
      { line: 3, problem: expect.stringMatching(/^Date: found "03\/04\/2026", allowed: a time like/) },
      { line: 4, problem: expect.stringMatching(/^no time; allowed:/) },
      { line: 5, problem: 'Status: found "done", allowed: shown, started, completed, dismissed, ignored' },
    ])
    await expect(takeIn(csv(['Note=answers.score'])(pieces(text)), undefined)).rejects.toThrow(
      '--map: found Note, allowed: a column, Score, Date, Status',
    )
  })

  it('says what a map may be', () => {
    const map = (text: string, known?: Config) => () => mappingOf([text], 'nps', known)
    expect(map('Score')).toThrow('--map: found "Score", allowed: <column>=<where it goes>')
    expect(map('Score=answers.score')).toThrow('--map Score: the type of "score" is not known')
    expect(map('Score=answers.rate', config)).toThrow('no question "rate"; allowed: score, why')
    expect(map('Score=answers.score:npss')).toThrow('did you mean nps?')
    expect(map('Date=shownat')).toThrow('did you mean shownAt?')
    expect(mappingOf(['A=B=answers.score:ces', 'C=user.plan'], 'x', undefined)).toEqual(
      new Map<string, object>([
        ['A=B', { kind: 'answer', question: { id: 'score', type: 'ces' } }],
        ['C', { kind: 'trait', trait: 'plan' }],
      ]),
    )
  })
})

describe('JSON', () => {
  const json = (maps: readonly string[], format?: string) =>
    readJson({ mapping: mappingOf(maps, 'nps', config), project: 'shop', survey: 'nps', config }, presets[format ?? ''])

  it('reads a list of objects, nested ones by dots', async () => {
    const items = [
      { at: 1713418460, said: { score: 7, tags: ['a', 'b'] } },
      { at: '2026-01-01', said: { score: 99 } },
      3,
    ]
    const maps = ['at=shownAt', 'said.score=answers.score', 'said.tags=user.tags']
    const store = openStore('sqlite::memory:')
    expect(await takeIn(json(maps)(pieces(JSON.stringify(items))), store)).toMatchObject({
      stored: 1,
      problems: [
        { line: 2, problem: 'said.score: found "99", allowed: a whole number from 0 to 10' },
        { line: 3, problem: 'found no object, allowed: a response' },
      ],
    })
    expect(await all(store)).toMatchObject([{ answers: { score: 7 }, person: { traits: { tags: 'a;b' } } }])
    for (const [text, message] of [
      ['{', 'not JSON'],
      ['{}', 'found no list'],
      ['[{"at":1}]', 'found said.score, said.tags, allowed: a column, at'],
    ] as const)
      await expect(takeIn(json(maps)(pieces(text)), undefined)).rejects.toThrow(message)
  })

  it('knows what Delighted gives', async () => {
    const item = {
      id: '1',
      person: '10',
      survey_type: 'nps',
      score: 0,
      comment: null,
      created_at: 1713418460,
      updated_at: null,
    }
    const items = [
      { ...item, person_properties: { country: 'USA' } },
      { ...item, id: '2', comment: 'ok', person: { id: '11' } },
    ]
    const store = openStore('sqlite::memory:')
    const reader = json(['person_properties.country=user.country', 'comment=answers.why'], 'delighted')
    expect(await takeIn(reader(pieces(JSON.stringify(items))), store)).toMatchObject({ stored: 2, problems: [] })
    const found = await all(store)
    expect(found.map(({ answers }) => answers)).toEqual(expect.arrayContaining([{ score: 0 }, { score: 0, why: 'ok' }]))
    expect(found.map(({ person }) => person.id).sort()).toEqual(['10', '11'])
    expect(found[0]!.shownAt).toBe('2024-04-18T05:34:20.000Z')
  })

  it('knows what Typeform gives', async () => {
    const items = [
      {
        ...{
          token: 't1',
          landed_at: '2026-03-01T09:00:00Z',
          submitted_at: '2026-03-01T09:01:00Z',
          hidden: { plan: 'pro' },
        },
        answers: [
          { type: 'number', number: 8, field: { id: 'x', ref: 'rate', type: 'opinion_scale' } },
          {
            type: 'choices',
            choices: { labels: ['A', 'B'] },
            field: { id: 'y', ref: 'which', type: 'multiple_choice' },
          },
        ],
      },
    ]
    const store = openStore('sqlite::memory:')
    const maps = ['answers.rate=answers.score', 'answers.which=answers.why', 'hidden.plan=user.plan']
    await takeIn(json(maps, 'typeform')(pieces(JSON.stringify({ total_items: 1, items }))), store)
    expect(await all(store)).toMatchObject([
      {
        ...{ answers: { score: 8, why: 'A;B' }, person: { traits: { plan: 'pro' } } },
        ...{ shownAt: '2026-03-01T09:00:00.000Z', updatedAt: '2026-03-01T09:01:00.000Z' },
      },
    ])
  })
})

it('reads times as other tools write them, and none that can be mistaken', () => {
  for (const [text, at] of [
    ['2026-11-25', '2026-11-25T00:00:00.000Z'],
    ['2026-11-25 09:30', '2026-11-25T09:30:00.000Z'],
    ['2026-11-25T09:30:00+02:00', '2026-11-25T07:30:00.000Z'],
    ['2026-11-25 09:30:00 UTC', '2026-11-25T09:30:00.000Z'],
    ['1713418460', '2024-04-18T05:34:20.000Z'],
    ['1713418460123', '2024-04-18T05:34:20.123Z'],
  ] as const)
    expect(readMoment(text)).toBe(at)
  for (const text of ['11/25/2026', '25.11.2026', '2026-13-01', '12', '', 'yesterday'])
    expect(() => readMoment(text)).toThrow('allowed: a time like')
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      expect(readMoment(date.toISOString())).toBe(date.toISOString())
    }),
  )
})
