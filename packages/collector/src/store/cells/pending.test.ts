import fc from 'fast-check'
import { expect, it } from 'vitest'
import { document } from '../../../testing/document'
import { createDeltas } from './deltas'
import { pendingTexts, readPending } from './pending'

const DIMENSIONS = ['user.role', 'device']

const response = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  survey: fc.constantFrom('one', 'a "quoted", one', 'ü\\'),
  role: fc.constantFrom('user', ['admin', 'user'], undefined),
  score: fc.integer({ min: 0, max: 10 }),
  other: fc.constantFrom('price', '], [', undefined),
  day: fc.constantFrom('2026-11-01', '2026-10-31'),
  isGone: fc.boolean(),
})
const sighting = fc.record({
  project: fc.constantFrom('shop', 'a "quoted" one'),
  device: fc.constantFrom('aa', 'bb'),
  number: fc.integer({ min: 1, max: 12 }),
  at: fc.constantFrom('2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z'),
})

const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort()

it('reads what was written, as rows that are not long', () => {
  fc.assert(
    fc.property(fc.array(response, { maxLength: 60 }), fc.array(sighting, { maxLength: 9 }), (responses, sightings) => {
      const deltas = createDeltas(DIMENSIONS)
      for (const { id, survey, role, score, other, day, isGone } of responses) {
        const doc = document(id, {
          survey,
          shownAt: `${day}T10:00:00.000Z`,
          answers: { score, ...(other !== undefined && { other }) },
          asked: { score: { type: 'nps' }, other: { type: 'choice' } },
          person: { traits: { ...(role !== undefined && { role }) } },
        })
        if (isGone) deltas.remove(doc)
        else deltas.add(doc)
      }
      const texts = pendingTexts({ deltas: deltas.all(), sightings })
      for (const text of texts.slice(0, -1)) expect(text.length).toBeLessThan(7500)
      const read = readPending(texts)
      expect(sorted(read.deltas)).toEqual(sorted(deltas.all()))
      expect(sorted(read.sightings)).toEqual(sorted(sightings))
    }),
  )
})

it('reads what an earlier version wrote', () => {
  const series = ['display', 'shop', 'one', 1, null, 'checkout', [['user'], ['']], '', '', null, null, null, '']
  const counts = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  const at = '2026-11-01T00:00:00.000Z'
  const { deltas, sightings } = readPending([
    JSON.stringify({ cells: [[series, '2026-11-01', 2, 1, ...counts]], seen: [['shop', 'aa', 3, at]] }),
  ])
  expect(deltas).toMatchObject([
    { text: JSON.stringify(series), day: '2026-11-01', total: 2, n: 1, counts, series: { touchpoint: 'checkout' } },
  ])
  expect(sightings).toEqual([{ project: 'shop', device: 'aa', number: 3, at }])
})

it('writes nothing where nothing changed', () => {
  expect(pendingTexts({ deltas: [], sightings: [] })).toEqual([])
})
