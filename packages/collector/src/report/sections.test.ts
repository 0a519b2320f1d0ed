import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Gaps, Leaving, Makeup, Reasons, ResponseDocument, Sparklines, Trend, Words } from '@earshot/schema'
import { afterEach, expect, it } from 'vitest'
import { document } from '../../testing/document'
import { flagRows } from '../guard/flag-rows'
import { createCollector } from '../server'

const running: Awaited<ReturnType<typeof createCollector>>[] = []
afterEach(async () => {
  for (const { app } of running.splice(0)) await app.close()
})

async function reportOn(documents: readonly ResponseDocument[], outcomes: readonly object[] = []) {
  const server = await createCollector({ store: 'sqlite::memory:', logLevel: 'silent' })
  running.push(server)
  await server.collector.store.write(documents)
  const told = await server.app.inject({ method: 'POST', url: '/v1/outcomes', payload: [...outcomes] })
  expect(told.statusCode).toBe(200)
  return async <T>(path: string, query: { [name: string]: string } = {}): Promise<T> => {
    const reply = await server.app.inject({ url: `/v1/report/${path}?${new URLSearchParams(query)}` })
    if (reply.statusCode !== 200) throw Error(reply.json().detail)
    return reply.json()
  }
}

const DAY_MS = 864e5
const start = Date.parse('2026-09-01T10:00:00.000Z')
const at = (days: number) => new Date(start + days * DAY_MS).toISOString()
const days = { from: '2026-09-01', to: '2026-11-29' }

const many = (count: number, make: (i: number) => Partial<ResponseDocument>, name = 'r') =>
  Array.from({ length: count }, (_, i) => document(`${name}${i}`, make(i)))

it('draws a trend, begins another series where the version changed, and compares nothing across', async () => {
  const report = await reportOn(
    many(540, (i) => ({
      shownAt: at(i / 6),
      surveyVersion: i < 270 ? 1 : 2,
      answers: { score: i < 270 ? [9, 10, 7, 3][i % 4]! : [9, 10][i % 2]! },
    })),
  )
  const trend = await report<Trend>('trend', { survey: 'account-nps', question: 'score', ...days })
  expect(trend.bucketDays).toBe(7)
  expect(trend.series.map(({ name }) => name)).toEqual([
    'version 1, wording 1, 0 to 10',
    'version 2, wording 1, 0 to 10',
  ])
  expect(trend.series.map(({ centre }) => Math.round(centre! / 10))).toEqual([3, 10])
  expect(trend.points.every(({ value, signals }) => value !== null && signals.length === 0)).toBe(true)
  // The last two lie after the period.
  expect(trend.points.reduce((sum, { n }) => sum + n, trend.heldBack)).toBe(538)
  await expect(report('trend', { survey: 'account-nps' })).rejects.toThrow('question: found nothing, allowed: an id')
})

it('sees a week that chance would not bring', async () => {
  const report = await reportOn(
    many(900, (i) => ({
      shownAt: at(i / 10),
      answers: { score: Math.floor(i / 70) === 5 ? 2 : [9, 8, 10, 6][i % 4]! },
    })),
  )
  const { points } = await report<Trend>('trend', { survey: 'account-nps', question: 'score', ...days })
  expect(points.filter(({ signals }) => signals.includes('outside')).map(({ value }) => value! < 0)).toContain(true)
})

const worded = (i: number): Partial<ResponseDocument> => ({
  shownAt: at(i / 2),
  answers: { score: i % 3 ? 9 : 2, why: i % 3 ? 'Lovely tea.' : `The parcel was late, mail me: p${i}@mail.example` },
  asked: { score: { type: 'nps', min: 0, max: 10 }, why: { type: 'text', locale: 'en' } },
  context: { device: i % 5 ? 'mobile' : 'desktop', locale: 'en' },
})

it('tells what people wrote: masked, by week, with topics, and nothing of who', async () => {
  const report = await reportOn(many(90, worded))
  const all = await report<Words>('words', days)
  expect(all).toMatchObject({ n: 90, heldBack: 0, found: 90 })
  expect(all.topics.map(({ topic, n }) => [topic, n])).toEqual([
    ['quality', 60],
    ['delivery', 30],
    ['time', 30],
    ['support', 30],
  ])
  const low = await report<Words>('words', { ...days, score: 'low', topic: 'delivery' })
  expect(low.found).toBe(30)
  expect(low.verbatims[0]).toEqual({
    ...{ survey: 'account-nps', question: 'why', locale: 'en', score: 2, metric: 'nps', band: 'low' },
    ...{ text: 'The parcel was late, mail me: [email]', isMasked: true, topics: ['delivery', 'time', 'support'] },
    week: '2026-10-12',
  })
  expect(JSON.stringify(all)).not.toMatch(/person-|mail\.example/)
  await expect(report('words', { topic: 'shoes' })).rejects.toThrow('topic: found "shoes", allowed: price')
})

it('shows no words where fewer than ten wrote', async () => {
  const report = await reportOn(many(9, worded))
  expect(await report<Words>('words', days)).toEqual({
    n: 0,
    heldBack: 9,
    topics: [],
    distinctive: [],
    verbatims: [],
    found: 0,
  })
})

it('names a topic as rising only where chance would not bring it', async () => {
  const report = await reportOn(
    many(300, (i) => ({
      ...worded(i),
      shownAt: at(i * 0.3),
      answers: { score: 5, why: i % (i < 240 ? 12 : 2) ? 'Fine.' : 'Prices.' },
    })),
  )
  const { topics } = await report<Words>('words', { ...days, to: '2026-11-29' })
  expect(topics).toMatchObject([{ topic: 'price', verdict: 'higher' }])
  expect(topics[0]!.change).toBeGreaterThan(20)
})

it('sets what those scored who gave a reason beside what the others did', async () => {
  const report = await reportOn(
    many(200, (i) => ({
      answers: { score: i % 2 ? 3 : 9, reasons: i % 2 ? ['price', 'speed'] : i % 4 ? ['people'] : ['speed'] },
      asked: { score: { type: 'nps', min: 0, max: 10 }, reasons: { type: 'choices' } },
    })),
  )
  const { score, reasons } = await report<Reasons>('reasons', { survey: 'account-nps' })
  expect(score).toEqual({ question: 'score', metric: 'nps' })
  expect(reasons.map(({ reason, verdict }) => [reason, verdict])).toEqual([
    ['speed', 'lower'],
    ['price', 'lower'],
    ['people', 'higher'],
  ])
  expect(reasons[1]).toMatchObject({ share: { value: 50, n: 200 }, with: { value: -100 }, without: { value: 100 } })
})

const pair = (i: number, expected: number, experienced: number | null): ResponseDocument[] => {
  const begun = document(`before${i}`, {
    ...{ survey: 'before', answers: { q: expected }, asked: { q: { type: 'expectation', pair: 'import' } } },
    ...{ shownAt: new Date(start + i * 6e4).toISOString(), person: { id: `p${i}` } },
  })
  if (experienced === null) return [begun]
  const done = document(`after${i}`, {
    ...{ survey: 'after', answers: { q: experienced }, asked: { q: { type: 'experience', pair: 'import' } } },
    ...{ shownAt: new Date(start + i * 6e4 + 240e3 + i * 1000).toISOString(), person: { id: `p${i}` } },
  })
  return [begun, done]
}

it('sets the experience against what the same person expected, and tells how the step went', async () => {
  const documents = Array.from({ length: 60 }, (_, i) => pair(i, 6 + (i % 2), i % 4 ? 3 + (i % 3) : null)).flat()
  const { pairs } = await (await reportOn(documents))<Gaps>('gaps')
  expect(pairs).toHaveLength(1)
  expect(pairs[0]).toMatchObject({ pair: 'import', before: 60, both: 45, verdict: 'lower' })
  expect(pairs[0]!.gap).toMatchObject({ n: 45, quadrant: 'fix-it-fast', method: 'student-t' })
  expect(pairs[0]!.completion).toMatchObject({ value: 75, n: 60 })
  expect(pairs[0]!.time.value! / 1000).toBeCloseTo(270, -1)
  expect(pairs[0]!.importance).toMatchObject({ value: null, reason: '0 pairs: an association needs 100' })
})

it('shows no gap of fewer than five people', async () => {
  const { pairs } = await (await reportOn([0, 1, 2, 3].flatMap((i) => pair(i, 6, 2 + i))))<Gaps>('gaps')
  expect(pairs[0]).toMatchObject({ before: 0, both: 0, heldBack: 4, gap: { value: null } })
})

it('shows no gap of fewer than ten people of a group, though more of them began', async () => {
  const documents = Array.from({ length: 40 }, (_, i) => pair(i, 6, i < 9 ? 2 + (i % 3) : null)).flat()
  const report = await reportOn(documents)
  expect((await report<Gaps>('gaps')).pairs[0]).toMatchObject({ before: 40, both: 9, gap: { n: 9 } })
  const { pairs } = await report<Gaps>('gaps', { where: '{"device":"desktop"}' })
  expect(pairs[0]).toMatchObject({ before: 40, both: 0, heldBack: 9, gap: { value: null }, ease: { value: null } })
})

it('tells the rate of churn, and what people had said before, by the outcomes of another system', async () => {
  const documents = many(120, (i) => ({
    ...{ answers: { score: i % 3 ? 10 : 5 }, person: { id: `p${i}` }, shownAt: at(1) },
  }))
  const outcomes = Array.from({ length: 120 }, (_, i) => ({
    ...{ project: 'shop', person: `p${i}`, outcome: i % 3 ? 'retained' : 'churned', at: at(20) },
  }))
  const report = await reportOn(documents, [...outcomes, { ...outcomes[0], person: 'never-seen' }])
  expect(await report<Leaving>('leaving', days)).toMatchObject({
    ...{
      churned: { n: 120 },
      left: { n: 120 },
      lastOfLeft: { value: -100 },
      lastOfStayed: { value: 100 },
      verdict: 'lower',
    },
  })
  expect((await report<Leaving>('leaving', days)).churned.value).toBeCloseTo(100 / 3)
  expect((await report<Leaving>('leaving', { ...days, to: '2026-09-20' })).churned.value).toBeNull()
})

it('leaves a group out of a comparison whole, where one of its sides may not be shown', async () => {
  const report = await reportOn([
    ...many(200, (i) => ({
      shownAt: at(1),
      person: { id: `p${i}` },
      context: { device: i % 2 ? 'mobile' : 'desktop' },
    })),
    ...many(
      52,
      (i) => ({
        shownAt: at(9),
        answers: {},
        asked: {},
        journey: { stage: 'leave' },
        person: { id: `p${i < 49 ? i * 2 : i * 2 - 97}` },
      }),
      'gone',
    ),
  ])
  expect((await report<Leaving>('leaving')).left).toMatchObject({ n: 200 })
  // Three left on the phone: neither they nor who stayed there, nor a filter of both devices, may tell of them.
  const { left } = await report<Leaving>('leaving', { where: '{"device":["mobile","desktop"]}' })
  expect(left.value).toBeNull()
})

it('tells how many of those seen were seen leaving, and what they had said before', async () => {
  const stays = many(200, (i) => ({ answers: { score: i % 4 ? 10 : 6 }, person: { id: `p${i}` }, shownAt: at(1) }))
  const leaves = many(
    50,
    (i) => ({
      ...{ survey: 'goodbye', answers: {}, asked: {}, journey: { stage: 'leave' } },
      person: { id: `p${i * 4}` },
      shownAt: at(20),
    }),
    'gone',
  )
  const told = await (await reportOn([...stays, ...leaves]))<Leaving>('leaving')
  expect(told).toMatchObject({
    left: { value: 25, n: 200 },
    lastOfLeft: { value: -100 },
    lastOfStayed: { value: 100 },
    verdict: 'lower',
  })
})

it('tells what the responses are made of', async () => {
  const report = await reportOn([
    ...many(3, () => ({ test: true, sampling: { rate: 0.5 } })),
    document('staff', { person: { id: 'a', traits: { staff: true } } }),
    document('nobody', { person: {}, context: {}, updatedAt: '2026-11-21T00:00:00.000Z' }),
  ])
  expect(await report<Makeup>('makeup')).toMatchObject({
    ...{ responses: 5, tests: 3, staff: 1, anonymous: 1, sampled: 3, eligibleEstimate: 8 },
    ...{ newestAt: '2026-11-21T00:00:00.000Z', wordings: [{ name: 'account-nps v1, nps wording 1', count: 5 }] },
    devices: [
      { name: 'desktop', count: 4 },
      { name: 'not known', count: 1 },
    ],
  })
})

it('gives a standard instrument its own figure from cells as from documents', async () => {
  const asked = { q: { type: 'choice', instrument: 'pmf', wording: 1 } }
  const report = await reportOn(
    many(40, (i) => ({ answers: { q: i % 4 ? 'not-disappointed' : 'very-disappointed' }, asked })),
  )
  for (const where of ['{"device":"desktop"}', '{"page.path":"/account"}'])
    expect(await report('../report', { where })).toMatchObject({ rows: [{ metric: 'choice', n: 40, value: 25 }] })
})

it('holds back a group that a filter would single out, in every section', async () => {
  const report = await reportOn(many(90, worded))
  // 18 on desktop, 72 on a phone: both stand alone.
  expect((await report<Words>('words', { ...days, where: '{"device":"desktop"}' })).n).toBe(18)
  const few = await reportOn(many(45, worded))
  // 9 on desktop: too few, and so is nobody told what the 36 others said, whom the total would leave it with.
  expect((await few<Words>('words', { ...days, where: '{"device":"desktop"}' })).verbatims).toEqual([])
  expect((await few<Words>('words', { ...days, where: '{"device":["mobile","tablet"]}' })).verbatims).toEqual([])
})

it.each([
  ['{', 'where: found "{", allowed: JSON like {"device":["mobile","tablet"]}'],
  ['[]', 'where: found [], allowed: an object'],
  ['{"shoe":"x"}', 'where: found the fact "shoe", allowed: user.id'],
  ['{"device":[]}', 'where: found {"device":[]}, allowed: a text'],
  ['{"device":{"in":["x"]}}', 'where: found {"device":{"in":["x"]}}, allowed: a text'],
  ['{"device":"a","locale":"b","user.a":"c","user.b":"d"}', 'where: found 4 facts, allowed: at most 3'],
])('refuses where=%s, and says why', async (where, message) => {
  await expect((await reportOn([]))('words', { where })).rejects.toThrow(message)
})

it('draws a line for each score, in the points of its trend, and none of a small one', async () => {
  const report = await reportOn(
    many(540, (i) => ({
      shownAt: at(i / 6),
      answers: { score: i < 270 ? 6 : 10 },
      context: { path: '/account', device: i % 60 ? 'mobile' : 'desktop' },
    })),
  )
  const { lines } = await report<Sparklines>('sparklines', days)
  const trend = await report<Trend>('trend', { survey: 'account-nps', question: 'score', ...days })
  expect(lines).toHaveLength(1)
  const points = lines[0]!.points.map(({ from, n, value }) => ({ from, n, value }))
  expect(points).toEqual(trend.points.map(({ from, n, value }) => ({ from, n, value })))
  expect(lines[0]!.points.some(({ isSignal }) => isSignal)).toBe(true)
  // Nine on desktop in all: too few to be told, and so is who is left.
  const few = await report<Sparklines>('sparklines', { ...days, where: '{"device":"desktop"}' })
  expect(few.lines.flatMap((line) => line.points.map(({ value }) => value)).every((value) => value === null)).toBe(true)
  // By a fact that no cell knows, from the documents.
  const { lines: same } = await report<Sparklines>('sparklines', { ...days, where: '{"page.path":"/account"}' })
  expect(same).toEqual(lines)
})

it('tells how many answers look odd, in all and by survey', async () => {
  const server = await createCollector({ store: 'sqlite::memory:', logLevel: 'silent' })
  running.push(server)
  const { store, books } = server.collector
  const ask = async (query: { [name: string]: string } = {}) =>
    (await server.app.inject({ url: `/v1/report/flagged?${new URLSearchParams(query)}` })).json()
  await store.write(
    many(30, (i) => ({ survey: i < 20 ? 'one' : 'two', context: { device: i % 2 ? 'mobile' : 'desktop' } })),
  )
  expect(await ask()).toEqual({ flagged: 0, surveys: {}, flags: {} })
  await books.apply(
    flagRows(
      [
        { project: 'shop', id: 'r1', flag: 'fast' },
        { project: 'shop', id: 'r1', flag: 'straight' },
        { project: 'shop', id: 'r24', flag: 'fast' },
      ],
      at(0),
    ),
  )
  expect(await ask()).toEqual({ flagged: 2, surveys: { one: 1, two: 1 }, flags: { fast: 2, straight: 1 } })
  expect(await ask({ where: '{"device":"mobile"}' })).toMatchObject({ flagged: 1, surveys: { one: 1 } })
})

it('tells why people churned where ten gave a reason, and of no smaller one', async () => {
  const people = many(60, (i) => ({ answers: { score: 5 }, person: { id: `p${i}` } }))
  const outcome = (i: number) => ({ project: 'shop', person: `p${i}`, at: '2026-11-25', outcome: 'churned' })
  const outcomes = Array.from({ length: 50 }, (_, i) => ({ ...outcome(i), reason: i < 25 ? 'price' : 'quality' }))
  const stayed = Array.from({ length: 10 }, (_, i) => ({ ...outcome(50 + i), outcome: 'retained' }))
  const whole = await (await reportOn(people, [...outcomes, ...stayed]))<Leaving>('leaving')
  expect(whole.churned.value).toBeCloseTo((100 * 50) / 60)
  expect(whole.churnReasons.map(({ reason, n, share }) => [reason, n, share.value])).toEqual([
    ['price', 25, 50],
    ['quality', 25, 50],
  ])
  const rare = outcomes.map((one, i) => ({ ...one, reason: i < 4 ? 'rare' : i < 20 ? 'price' : 'quality' }))
  const held = await (await reportOn(people, [...rare, ...stayed]))<Leaving>('leaving')
  expect(held.churnReasons.map(({ reason }) => reason)).toEqual(['quality'])
})

it('tells how late what came did, and nothing of a store in memory', async () => {
  const place = join(mkdtempSync(join(tmpdir(), 'earshot-late-')), 'e.db')
  const server = await createCollector({ store: `sqlite:${place}`, logLevel: 'silent' })
  running.push(server)
  const ago = (ms: number) => new Date(Date.now() - ms).toISOString()
  await server.collector.store.write([
    ...many(2, () => ({ shownAt: ago(10_000) }), 'soon'),
    document('late', { shownAt: ago(3 * DAY_MS) }),
    document('ahead', { shownAt: ago(-3600e3) }),
  ])
  const reply = await server.app.inject({ url: '/v1/report/makeup' })
  expect(reply.json<Makeup>().delays).toEqual([
    { name: 'the device’s clock is ahead', count: 1 },
    { name: 'within a minute', count: 2 },
    { name: 'within 7 days', count: 1 },
  ])
  expect((await (await reportOn([document('a')]))<Makeup>('makeup')).delays).toBeNull()
})
