import type { Precision, ResponseDocument, Words } from '@earshot/schema'
import { afterEach, expect, it } from 'vitest'
import { document } from '../../../testing/document'
import { reportOn } from '../../../testing/report-on'

const running: { close(): unknown }[] = []
afterEach(async () => {
  for (const app of running.splice(0)) await app.close()
})

const asked = { score: { type: 'nps', min: 0, max: 10 }, why: { type: 'text', locale: 'en' } } as const
const wrote = (count: number, name: string, score: number, why: string): ResponseDocument[] =>
  Array.from({ length: count }, (_, i) =>
    document(`${name}${i}`, { asked: { ...asked }, answers: { score, why }, person: { id: `${name}-person-${i}` } }),
  )

it('draws 50 texts with a topic, tells nothing of who wrote them, and counts what is marked', async () => {
  const { app, ask } = await reportOn([
    ...wrote(40, 'late', 2, 'The parcel was late.'),
    ...wrote(40, 'price', 3, 'It is too expensive, write to ann@mail.example.'),
  ])
  running.push(app)
  const first = await ask<Precision>('precision')
  expect([first.items.length, first.of]).toEqual([50, 120])
  expect(first.precision).toMatchObject({ value: null, n: 0 })
  expect(JSON.stringify(first)).not.toMatch(/person-|mail\.example|late\d|price\d/)
  expect((await ask<Precision>('precision')).items).toEqual(first.items)

  const mark = (item: string, isRight: unknown) =>
    app.inject({ method: 'PATCH', url: `/v1/topic-checks/${item}`, payload: { isRight } })
  for (const [index, { item }] of first.items.slice(0, 20).entries())
    expect((await mark(item, index % 4 > 0)).statusCode).toBe(204)
  const marked = await ask<Precision>('precision')
  // Wilson's interval of 15 of 20.
  expect(marked.precision).toMatchObject({ value: 75, n: 20, method: 'wilson', lo: expect.closeTo(53.1299, 4) })
  expect(marked.topics.reduce((sum, { precision }) => sum + precision.n, 0)).toBe(20)
  expect(marked.items.filter(({ isRight }) => isRight === false)).toHaveLength(5)
  expect((await ask<Precision>('precision', { topic: 'price' })).items.every(({ topic }) => topic === 'price')).toBe(
    true,
  )

  expect((await mark(first.items[0]!.item, null)).statusCode).toBe(204)
  expect((await ask<Precision>('precision')).precision.n).toBe(19)
  expect((await mark('r1', true)).statusCode).toBe(400)
  expect((await mark(first.items[0]!.item, 'yes')).json().detail).toMatch(/isRight/)
})

it('shows nothing to mark where fewer than ten wrote', async () => {
  const { app, ask } = await reportOn(wrote(9, 'late', 2, 'The parcel was late.'))
  running.push(app)
  expect(await ask<Precision>('precision')).toMatchObject({ items: [], of: 0 })
})

it('finds words of low and of high scores, each person once, and none that fewer than five said', async () => {
  const { app, ask } = await reportOn([
    ...wrote(30, 'low', 2, 'Late again, late'),
    ...wrote(4, 'rare', 2, 'Dreadful and late'),
    ...wrote(30, 'high', 10, 'Lovely tea again'),
    ...Array.from({ length: 40 }, (_, i) =>
      document(`loud${i}`, { asked: { ...asked }, answers: { score: 2, why: 'Pfff' }, person: { id: 'one' } }),
    ),
  ])
  running.push(app)
  const { distinctive } = await ask<Words>('words')
  expect(distinctive.map(({ word, low, high }) => [word, low, high])).toEqual([
    ['late', 34, 0],
    ['lovely', 0, 30],
    ['tea', 0, 30],
  ])
  expect(distinctive.map(({ z }) => Math.sign(z))).toEqual([1, -1, -1])
})
