import type { Answer, ResponseDocument } from '@earshot/schema'
import { expect, it } from 'vitest'
import { document } from '../../testing/document'
import { reportOf } from './report-of'

async function* each(all: readonly ResponseDocument[]) {
  yield* all
}

const asking = (type: string, answers: readonly Answer[], more: object = {}) =>
  reportOf(
    each(answers.map((answer, i) => document(`r${i}`, { answers: { q: answer }, asked: { q: { type, ...more } } }))),
  )

const rowOf = async (type: string, answers: readonly Answer[], more: object = {}) =>
  (await asking(type, answers, more))[0]!

it('gives ratings, expectations and experiences their mean', async () => {
  expect(await rowOf('rating', [1, 3, 5, 5, 5], { min: 1, max: 5 })).toMatchObject({
    ...{ metric: 'rating', n: 5, value: 3.8, method: 'student-t', distribution: { 1: 1, 3: 1, 5: 3 } },
  })
  for (const type of ['expectation', 'experience'])
    expect(await rowOf(type, [7, 7, 6, 4, 1])).toMatchObject({ metric: type, n: 5, value: 5 })
})

it('gives thumbs and consent the share of yes', async () => {
  expect(await rowOf('thumbs', [1, 1, 1, 0, 1])).toMatchObject({ value: 80, method: 'wilson' })
  expect(await rowOf('consent', [true, false, true, false, false])).toMatchObject({
    ...{ value: 40, distribution: { true: 2, false: 3 } },
  })
})

it('counts options, and keeps the words behind "other" to itself', async () => {
  const row = await rowOf('choice', ['price', 'other:my landlord Ann', 'other', 'price', 'need'])
  expect(row).toMatchObject({ n: 5, value: null, suppressed: null, distribution: { price: 2, other: 2, need: 1 } })
  expect(await rowOf('choices', [['a', 'b'], ['a'], ['a', 'a'], ['b'], []])).toMatchObject({
    ...{ n: 5, distribution: { a: 3, b: 2 } },
  })
})

it('counts places of a ranking and cells of a matrix', async () => {
  const first: Answer[] = [
    ['x', 'y'],
    ['y', 'x'],
    ['x', 'y'],
    ['x', 'y'],
    ['y', 'x'],
  ]
  expect((await rowOf('ranking', first)).distribution).toEqual({ 'x.1': 3, 'y.2': 3, 'y.1': 2, 'x.2': 2 })
  const matrix: Answer[] = Array.from({ length: 5 }, () => ({ speed: 'good', help: 'bad' }))
  expect((await rowOf('matrix', matrix)).distribution).toEqual({ 'speed.good': 5, 'help.bad': 5 })
})

it('counts texts without telling them, and has no row for a statement', async () => {
  expect(await rowOf('text', ['a', 'b', ' ', 'd', 'e', 'f'])).toMatchObject({ n: 5, value: null, distribution: {} })
  expect(await asking('statement', ['a', 'b', 'c', 'd', 'e'])).toEqual([])
})

it('has no row for words before anybody wrote', async () => {
  expect(await asking('text', ['', ' '])).toEqual([])
  expect(await asking('nps', ['nothing'])).toMatchObject([{ metric: 'nps', n: 0, suppressed: 'no answers' }])
})

it('gives standard instruments their own figure', async () => {
  const still = Array.from({ length: 8 }, (_, i) => (i < 4 ? 'very-disappointed' : 'not-disappointed'))
  expect(await rowOf('choice', [...still, 'no-longer-use'], { instrument: 'pmf' })).toMatchObject({ n: 9, value: 50 })
  expect(await rowOf('rating', [5, 5, 4, 3, 1], { min: 1, max: 5, instrument: 'disconfirmation' })).toMatchObject({
    ...{ value: 40, method: 'adjusted-wald' },
  })
})

it('shows no distribution of fewer than five answers, of whatever type', async () => {
  for (const [type, answer] of [
    ['choice', 'a'],
    ['choices', ['a']],
    ['text', 'a'],
    ['consent', true],
    ['thumbs', 1],
  ] as const)
    expect(await rowOf(type, [answer, answer, answer, answer])).toMatchObject({
      ...{ n: 4, value: null, distribution: null, suppressed: 'fewer than 5 answers' },
    })
})

it('takes options that are called as nothing should be', async () => {
  const names = ['__proto__', 'constructor', 'toString', '__proto__', 'hasOwnProperty']
  const { distribution } = await rowOf('choice', names)
  expect(Object.entries(distribution!)).toEqual(
    expect.arrayContaining([
      ['__proto__', 2],
      ['constructor', 1],
    ]),
  )
})
