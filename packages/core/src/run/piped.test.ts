import type { Survey } from '@earshot/schema'
import { expect, it } from 'vitest'
import { piped } from './piped'
import { textFor } from './text'

const options = [
  { id: 'price', text: { en: 'the price', de: 'der Preis' } },
  { id: 'speed', text: 'the speed' },
]
const survey: Survey = {
  id: 's',
  questions: [
    { id: 'one', type: 'choice', options, other: true },
    { id: 'some', type: 'choices', options, other: true },
    { id: 'grid', type: 'matrix', rows: options, columns: options },
    { id: 'score', type: 'nps' },
    { id: 'why', type: 'text' },
  ],
}

const said = (text: string, answers: { [id: string]: unknown }, locale = 'en') => {
  const facts = piped(
    survey,
    (name) => (name === 'user.name' ? 'Ada' : answers[name.replace('answers.', '')]),
    (words) => textFor(words, [locale], () => undefined),
  )
  return textFor(text, [locale], facts)
}

it.each<[string, { [id: string]: unknown }, string]>([
  ['Why {answers.one}?', { one: 'price' }, 'Why the price?'],
  ['Why {answers.one}?', { one: 'other:its taste' }, 'Why its taste?'],
  ['Why {answers.one|that}?', { one: 'other' }, 'Why that?'],
  ['Why {answers.one|that}?', {}, 'Why that?'],
  ['You said {answers.some}.', { some: ['speed', 'other:more', 'price'] }, 'You said the speed, more, the price.'],
  ['{answers.score} of 10', { score: 0 }, '0 of 10'],
  ['You wrote: {answers.why}', { why: '{user.name}' }, 'You wrote: {user.name}'],
  ['{answers.grid|all}', { grid: { price: 'speed' } }, 'all'],
  ['{user.name}, {answers.nowhere|…}', {}, 'Ada, …'],
])('%s with %j is %s', (text, answers, expected) => expect(said(text, answers)).toBe(expected))

it('is in the language of the text', () => expect(said('{answers.one}', { one: 'price' }, 'de-AT')).toBe('der Preis'))
