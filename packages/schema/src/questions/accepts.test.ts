import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Question } from '../question'
import { accepts } from './accepts'
import { isAnswered } from './is-answered'

const options = ['a', 'b', 'c'].map((id) => ({ id, text: id.toUpperCase() }))

/** Question, answers that it takes, answers that it does not. */
const cases: readonly (readonly [question: Question, good: readonly unknown[], bad: readonly unknown[]])[] = [
  [{ id: 'q', type: 'nps' }, [0, 10], [-1, 11, 5.5, '5', null]],
  [{ id: 'q', type: 'csat', look: 'stars' }, [1, 5], [0, 6, true]],
  [{ id: 'q', type: 'ces' }, [1, 7], [0, 8]],
  [{ id: 'q', type: 'ces', scale: 5 }, [5], [6]],
  [{ id: 'q', type: 'rating' }, [1, 5], [0, 6]],
  [{ id: 'q', type: 'rating', min: 0, max: 3 }, [0, 3], [-1, 4, 1.5]],
  [{ id: 'q', type: 'rating', instrument: 'seq' }, [1, 7], [0, 8]],
  [{ id: 'q', type: 'rating', instrument: 'trust' }, [1, 5], [6]],
  [{ id: 'q', type: 'thumbs' }, [0, 1], [2, -1, true, '1']],
  [{ id: 'q', type: 'choice', options }, ['a', 'c'], ['d', '', 1, ['a'], 'other', 'other:x', undefined]],
  [
    { id: 'q', type: 'choice', options, other: true },
    ['a', 'other', 'other:my own'],
    ['others', `other:${'x'.repeat(2000)}`],
  ],
  [{ id: 'q', type: 'choice', instrument: 'pmf' }, ['very-disappointed', 'no-longer-use'], ['a']],
  [
    { id: 'q', type: 'choices', options, other: true, max: 2 },
    [[], ['a'], ['b', 'other:x'], ['c', 'a']],
    ['a', ['a', 'a'], ['a', 'b', 'c'], ['d'], ['other', 'other:x'], [1]],
  ],
  [{ id: 'q', type: 'choices', options }, [['a', 'b', 'c']], [['a', 'other']]],
  [{ id: 'q', type: 'text', maxLength: 3 }, ['', 'abc'], ['abcd', 3]],
  [{ id: 'q', type: 'text', email: true }, ['', 'a@b.de'], ['a@b', 'a b@c.de', '@b.de']],
  [{ id: 'q', type: 'ranking', options }, [['c', 'a', 'b']], [['a', 'b'], ['a', 'b', 'b'], ['a', 'b', 'd'], 'a', []]],
  [
    { id: 'q', type: 'matrix', rows: options, columns: options },
    [{}, { a: 'b' }, { a: 'a', b: 'a', c: 'c' }],
    [{ d: 'a' }, { a: 'd' }, ['a'], 'a', null, { a: 1 }],
  ],
  [{ id: 'q', type: 'expectation', pair: 'p' }, [1, 7], [0, 8]],
  [{ id: 'q', type: 'experience', pair: 'p' }, [1, 7], [0, 8]],
  [{ id: 'q', type: 'consent' }, [true, false], [1, 'true', null]],
  [{ id: 'q', type: 'statement' }, [], [true, '', 1]],
]

describe('accepts', () => {
  it.each(cases)('%j takes %j and not %j', (question, good, bad) => {
    expect(good.filter((value) => !accepts(question, value))).toEqual([])
    expect(bad.filter((value) => accepts(question, value))).toEqual([])
  })

  it('never throws, whatever comes', () => {
    const questions = cases.map(([question]) => question)
    fc.assert(
      fc.property(fc.constantFrom(...questions), fc.anything(), (question, value) => {
        expect(typeof accepts(question, value)).toBe('boolean')
      }),
    )
  })

  it('takes every order of a ranking', () => {
    const question = { id: 'q', type: 'ranking', options } as const
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 0 }), (order) => {
        expect(accepts(question, order)).toBe(order.length === 3)
      }),
    )
  })
})

describe('isAnswered', () => {
  const matrix = { id: 'q', type: 'matrix', rows: options, columns: options } as const
  it.each<[Question, Answer | undefined, boolean]>([
    [{ id: 'q', type: 'nps' }, 0, true],
    [{ id: 'q', type: 'nps' }, undefined, false],
    [{ id: 'q', type: 'text' }, '', false],
    [{ id: 'q', type: 'choices', options }, [], false],
    [{ id: 'q', type: 'choices', options }, ['a'], true],
    [matrix, { a: 'a', b: 'b' }, false],
    [matrix, { a: 'a', b: 'b', c: 'c' }, true],
    [matrix, undefined, false],
    [{ id: 'q', type: 'consent' }, false, false],
    [{ id: 'q', type: 'consent' }, true, true],
    [{ id: 'q', type: 'statement' }, undefined, true],
  ])('%j with %j: %s', (question, value, expected) => expect(isAnswered(question, value)).toBe(expected))
})
