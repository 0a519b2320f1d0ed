import { expect, test } from 'vitest'
import { metricOf } from './metrics'

test('every scored question type has its metric', () => {
  const names = ['nps', 'csat', 'ces', 'rating', 'thumbs', 'expectation', 'experience']
  expect(names.map((name) => metricOf(name)?.name)).toEqual([
    ...['NPS', 'CSAT', 'CES', 'Rating', 'Thumbs', 'Expectation', 'Experience'],
  ])
  for (const name of ['choice', 'text', 'statement', 'toString']) expect(metricOf(name)).toBeUndefined()
})

test('a rating has the scale and the ends of its question', () => {
  const metric = metricOf('rating', { type: 'rating', min: 0, max: 10, labels: ['Bad', { de: 'Gut', en: 'Good' }] })
  expect(metric).toMatchObject({ axis: [0, 10], answers: [0, 10], ends: ['Bad', 'Good'] })
  expect(metric?.bands).toEqual([
    { name: 'Towards Bad', from: 0, to: 4 },
    { name: 'In between', from: 5, to: 5 },
    { name: 'Towards Good', from: 6, to: 10 },
  ])
  expect(metric?.difference({ 8: 20, 9: 20 }, { 7: 20, 8: 20 })).toMatchObject({ value: 1, n: 80 })
})

test('an even scale has no middle, and a thumb is one of two', () => {
  expect(metricOf('rating', { type: 'rating', min: 1, max: 4 })?.bands.map(({ from, to }) => [from, to])).toEqual([
    [1, 2],
    [3, 4],
  ])
  expect(metricOf('thumbs')).toMatchObject({ answers: [0, 1], meaning: '“thumb up”, in percent of all answers' })
})
