import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReportRow } from '@earshot/schema'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { document } from '../../testing/document'
import { follows } from '../../testing/follows'
import { createCollector } from '../server'
import { reportCsvHeader, reportCsvRow } from './report-csv'

const roles = ['user', 'admin', 'buyer']
const devices = ['mobile', 'tablet', 'desktop'] as const
const atoms = roles.flatMap((role) => devices.map((device) => ({ 'user.role': role, device })))
const splits = [[], ['user.role'], ['device'], ['user.role', 'device']] as const

type Counts = { readonly [answer: string]: number }

let server: Awaited<ReturnType<typeof createCollector>>
let run = 0
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-small-'))
  server = await createCollector({ store: `sqlite:${join(folder, 'test.db')}`, logLevel: 'silent' })
})
afterAll(() => server.app.close())

async function get(query: { [name: string]: string }): Promise<string> {
  const reply = await server.app.inject({
    url: `/v1/report?${new URLSearchParams(query)}`,
    headers: { host: 'localhost' },
  })
  expect(reply.statusCode).toBe(200)
  return reply.body
}

const rowsFor = async (query: { [name: string]: string }): Promise<ReportRow[]> => JSON.parse(await get(query)).rows

const isIn = (group: { readonly [fact: string]: string }, atom: (typeof atoms)[number]) =>
  Object.entries(group).every(([fact, value]) => atom[fact as keyof typeof atom] === value)

function sum(all: readonly Counts[]): Counts {
  const total: { [answer: string]: number } = {}
  for (const counts of all)
    for (const [answer, count] of Object.entries(counts)) total[answer] = (total[answer] ?? 0) + count
  return total
}

/** A survey of its own, with so many answers in each group of role and device. */
async function fill(sizes: readonly number[]): Promise<string> {
  const survey = `survey-${++run}`
  const documents = atoms.flatMap(({ 'user.role': role, device }, place) =>
    Array.from({ length: sizes[place]! }, (_, i) =>
      document(`${survey}-${place}-${i}`, {
        survey,
        answers: { score: (place * 3 + i * 7) % 11 },
        person: { id: `p${place}-${i}`, traits: { role } },
        context: { device },
      }),
    ),
  )
  await server.collector.store.write(documents)
  return survey
}

const sizes = fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 8, max: 40 })), {
  minLength: atoms.length,
  maxLength: atoms.length,
})

it('shows no group below ten, nor one that would give it away, in any split and by any subtraction', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, async (counts) => {
      const survey = await fill(counts)
      const known: number[][] = []
      const secrets: { group: object; atoms: number[] }[] = []
      for (const by of splits) {
        for (const { group, n, distribution, value, suppressed } of await rowsFor({ survey, by: by.join() })) {
          const inside = atoms.map((atom) => (isIn(group, atom) ? 1 : 0))
          expect(distribution === null).toBe(suppressed !== null)
          if (suppressed === null) known.push(inside)
          else expect(value).toBeNull()
          if (by.length && n > 0 && n < 10) secrets.push({ group, atoms: inside })
        }
      }
      for (const { group, atoms: secret } of secrets)
        expect(follows(secret, known), `${JSON.stringify(group)} of ${counts}`).toBe(false)
    }),
    { numRuns: 25 },
  )
})

it('shows by a filter the sum of what a split by its facts shows, and nothing else', async () => {
  const wantedRoles = fc.subarray(roles, { minLength: 1 })
  const wantedDevices = fc.subarray([...devices], { minLength: 1 })
  await fc.assert(
    fc.asyncProperty(sizes, wantedRoles, wantedDevices, async (counts, role, device) => {
      const survey = await fill(counts)
      for (const where of [{ device }, { 'user.role': role }, { device, 'user.role': role }]) {
        const cells = await rowsFor({ survey, by: Object.keys(where).join() })
        const open = cells.filter(
          ({ group, suppressed }) =>
            suppressed === null &&
            Object.entries(where).every(([fact, values]) => (values as string[]).includes(group[fact]!)),
        )
        const [row] = await rowsFor({ survey, where: JSON.stringify(where) })
        if (open.length === 0) expect(row?.distribution ?? null).toBeNull()
        else {
          expect(row!.distribution).toEqual(sum(open.map(({ distribution }) => distribution!)))
          expect(row!.shown).toBe(open.reduce((all, { shown }) => all + shown, 0))
        }
      }
    }),
    { numRuns: 10 },
  )
})

it('says the same as CSV', async () => {
  const survey = await fill([3, 30, 30, 12, 9, 20, 1, 40, 15])
  const query = { survey, by: 'user.role,device' }
  const rows = await rowsFor(query)
  const lines = stringify([reportCsvHeader, ...rows.map(reportCsvRow)])
  expect(await get({ ...query, format: 'csv' })).toBe(`\ufeff${lines}`)
  for (const row of rows.filter(({ suppressed }) => suppressed !== null))
    expect(reportCsvRow(row)[reportCsvHeader.indexOf('distribution')]).toBe('')
  expect(rows.filter(({ suppressed }) => suppressed !== null).length).toBeGreaterThan(3)
})
