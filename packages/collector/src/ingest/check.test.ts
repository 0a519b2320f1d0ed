import { expect, it } from 'vitest'
import { document } from '../../testing/document'
import { wrongPlace } from './check'

const scale = (type: string, min?: number, max?: number) => ({ asked: { score: { type, min, max } } })

it('takes every document that the SDK makes', () => {
  for (const doc of [
    document('a'),
    document('a', { status: 'shown', answers: {} }),
    document('a', { answers: { score: 0, why: '' }, asked: { ...document('a').asked, why: { type: 'text' } } }),
    document('a', { ...scale('ces', 1, 7), answers: { score: 7 } }),
    document('a', { ...scale('ces', 1, 5), answers: { score: 5 } }),
    document('a', { ...scale('csat'), answers: { score: 5 } }),
    document('a', { ...scale('rating', 1, 10), answers: { score: 10 } }),
    document('a', { asked: { q: { type: 'choices' } }, answers: { q: ['x', 'y'] } }),
    document('a', { asked: { q: { type: 'matrix' } }, answers: { q: { row: 'column' } } }),
    document('a', { asked: { q: { type: 'consent' } }, answers: { q: true } }),
    document('a', { asked: { q: { type: 'choice', order: ['b', 'a'] } }, answers: { q: 'other:words' } }),
    document('a', { asked: { q: { type: 'ranking' } }, answers: { q: ['b', 'a'] } }),
    document('a', { asked: { q: { type: 'thumbs', min: 0, max: 1 } }, answers: { q: 0 } }),
    document('a', { asked: { q: { type: 'experience', min: 1, max: 7, pair: 'p' } }, answers: { q: 7 } }),
    document('a', { asked: { q: { type: 'statement' } }, answers: {} }),
    document('a', { asked: { q: { type: 'a-type-of-tomorrow' } }, answers: { q: { row: 'x' } } }),
    document('a', { eraseHash: 'a'.repeat(64), person: {}, journey: {}, context: {}, wave: 'w2' }),
    document('a', { survey: 'not-in-the-configuration', shownAt: '1970-01-01T00:00:00.000Z' }),
  ])
    expect(wrongPlace(doc)).toBeUndefined()
})

it('names the place that is wrong', () => {
  const cases: [place: string, change: object][] = [
    ['/id', { id: '' }],
    ['/id', { id: 7 }],
    ['/id', { id: 'a\nb' }],
    ['/rev', { rev: 0 }],
    ['/rev', { rev: 1.5 }],
    ['/project', { project: undefined }],
    ['/survey', { survey: null }],
    ['/surveyVersion', { surveyVersion: '1' }],
    ['/status', { status: 'done' }],
    ['/answers', { answers: [] }],
    ['/asked', { asked: 'score' }],
    ['/shownAt', { shownAt: 'Nov 25 2026' }],
    ['/shownAt', { shownAt: '2026-13-01T00:00:00Z' }],
    ['/shownAt', { shownAt: '+275760-09-13T00:00:00Z' }],
    ['/updatedAt', { updatedAt: 5 }],
    ['/person/id', { person: { id: { toString: 'x' } } }],
    ['/journey/touchpoint', { journey: { touchpoint: ['a'] } }],
    ['/sampling/rate', { sampling: { rate: 2 } }],
    ['/eraseHash', { eraseHash: 'abc' }],
    ['/test', { test: 'no' }],
    ['/answers/score', { answers: { score: 11 } }],
    ['/answers/score', { answers: { score: -1 } }],
    ['/answers/score', { answers: { score: 7.5 } }],
    ['/answers/score', { answers: { score: '9' } }],
    ['/answers/score', { answers: { score: null } }],
    ['/answers/score', { answers: { score: { a: 1 } } }],
    ['/answers/score', { ...scale('csat'), answers: { score: 6 } }],
    ['/answers/score', { ...scale('text'), answers: { score: 6 } }],
    ['/answers/score', { ...scale('rating', 1, 10), answers: { score: 11 } }],
    ['/answers/score', { ...scale('thumbs', 0, 1), answers: { score: 2 } }],
    ['/answers/score', { ...scale('choice'), answers: { score: ['a'] } }],
    ['/answers/score', { ...scale('choices'), answers: { score: 'a' } }],
    ['/answers/score', { ...scale('ranking'), answers: { score: { a: 'b' } } }],
    ['/answers/score', { ...scale('matrix'), answers: { score: 'a' } }],
    ['/answers/score', { ...scale('consent'), answers: { score: 1 } }],
    ['/answers/score', { ...scale('statement'), answers: { score: 1 } }],
    ['/asked/score/max', scale('experience', 1, 5)],
    ['/answers/a~1b', { answers: { 'a/b': null } }],
    ['/asked/score/type', { asked: { score: {} } }],
    ['/asked/score/max', { ...scale('nps', 0, 100), answers: { score: 50 } }],
    ['/asked/score/max', scale('ces', 1, 6)],
    ['/asked/score/min', { asked: { score: { type: 'rating', min: 'one' } } }],
    ['/', { answers: { why: 'x'.repeat(128 * 1024) } }],
  ]
  for (const [place, change] of cases)
    expect([change, wrongPlace({ ...document('a'), ...change })]).toEqual([change, place])
  const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000))
  for (const whole of [deep, { ...document('a'), person: { traits: { deep } } }, null, 7, 'x', [], undefined])
    expect(wrongPlace(whole)).toBe('/')
})

it('is not taken in by names that every object has', () => {
  const forged = JSON.parse('{ "__proto__": 5, "constructor": 5 }')
  expect(wrongPlace({ ...document('a'), asked: {}, answers: forged })).toBeUndefined()
  expect(wrongPlace({ ...document('a'), asked: { constructor: { type: 'constructor' } } })).toBeUndefined()
})
