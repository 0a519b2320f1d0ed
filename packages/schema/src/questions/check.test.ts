import { describe, expect, it } from 'vitest'
import { problemText } from '../validate/problem'
import { validate } from '../validate/validate'
import { questionFields } from './question-fields'
import { questionTypes } from './types'

const options = [
  { id: 'price', text: 'Price' },
  { id: 'speed', text: { en: 'Speed', de: 'Tempo' } },
]

const problems = (question: object) =>
  validate({ earshot: 1, project: 'p', surveys: [{ id: 's', moment: 'x', questions: [{ id: 'q', ...question }] }] })
    .map(problemText)
    .map((text) => text.replace('/surveys/0/questions/0', ''))

it('knows the fields of every type, and no other', () =>
  expect(Object.keys(questionFields)).toEqual(Object.keys(questionTypes)))

describe('a question that is right', () => {
  it.each<object>([
    { type: 'rating' },
    { type: 'rating', min: 0, max: 10, labels: ['Low', 'High'] },
    { type: 'rating', max: 3, labels: ['Bad', 'So-so', { en: 'Good', de: 'Gut' }] },
    { type: 'rating', look: 'stars' },
    { type: 'rating', instrument: 'seq' },
    { type: 'rating', instrument: 'disconfirmation', subject: 'the tour' },
    { type: 'csat', look: 'faces' },
    { type: 'thumbs' },
    { type: 'thumbs', labels: ['No', 'Yes'] },
    { type: 'choice', options, other: true, shuffle: true },
    { type: 'choice', instrument: 'pmf' },
    { type: 'choices', options, max: 2 },
    { type: 'choices', options, other: true, max: 3 },
    { type: 'ranking', options },
    { type: 'matrix', rows: options, columns: options },
    { type: 'expectation', pair: 'import' },
    { type: 'experience', pair: 'import', text: 'And?', labels: ['Hard', 'Easy'] },
    { type: 'consent', text: 'May we write to you?' },
    { type: 'statement', text: 'New.', link: { href: '/news?a=1#b', text: 'Read' } },
    ...['https://a.example/b', 'HTTP://a.example', 'mailto:a@b.example', '/'].map((href) => ({
      type: 'statement',
      link: { href, text: 'Read' },
    })),
  ])('%j', (question) => expect(problems(question)).toEqual([]))
})

describe('a question that is wrong', () => {
  const ids = 'an id that no other of them has'
  it.each<[object, string[]]>([
    [{ type: 'rating', min: 5, max: 5 }, ['/max: found 5, allowed: a whole number from 6 to 15']],
    [{ type: 'rating', min: 3, max: 1 }, ['/max: found 1, allowed: a whole number from 4 to 13']],
    [{ type: 'rating', max: 12 }, ['/max: found 12, allowed: a whole number from 2 to 11']],
    [{ type: 'rating', max: 10, look: 'stars' }, ['/max: found 10, allowed: a whole number from 2 to 7']],
    [{ type: 'rating', min: 0.5 }, ['/min: found 0.5, allowed: a whole number']],
    [
      { type: 'rating', labels: ['a', 'b', 'c'] },
      ['/labels: found ["a","b","c"], allowed: 5 texts, one for each point, or 2 for the ends'],
    ],
    [{ type: 'rating', look: 'labels' }, ['/labels: found nothing, allowed: 5 texts, one for each point']],
    [{ type: 'rating', instrument: 'seq', max: 5 }, ['/max: found 5, allowed: nothing: seq has its own scale']],
    [
      { type: 'rating', instrument: 'sqe' },
      [
        '/instrument: found "sqe", allowed: seq, umux-lite-capabilities, umux-lite-ease, disconfirmation, trust (did you mean seq?)',
      ],
    ],
    [
      { type: 'thumbs', labels: ['Yes'] },
      ['/labels: found ["Yes"], allowed: 2 texts: the one of the lowest point, then of the highest'],
    ],
    [{ type: 'choice' }, ['/options: found nothing, allowed: an array of at least one']],
    [{ type: 'choices' }, ['/options: found nothing, allowed: an array of at least one']],
    [{ type: 'choice', options: [] }, ['/options: found [], allowed: an array of at least one']],
    [{ type: 'choice', options: ['a'] }, ['/options/0: found "a", allowed: an object']],
    [
      { type: 'choice', options: [{ id: 'a' }] },
      ['/options/0/text: found nothing, allowed: a text, or texts by language tag'],
    ],
    [{ type: 'choice', options: [...options, options[0]!] }, [`/options/2/id: found "price", allowed: ${ids}`]],
    [
      { type: 'choice', other: true, options: [{ id: 'other', text: 'Else' }] },
      ['/options/0/id: found "other", allowed: any other id: "other" is a choice already'],
    ],
    [
      { type: 'choice', options, max: 1 },
      ['/max: found "max", allowed: id, type, text, hint, required, if, options, other, shuffle, instrument'],
    ],
    [{ type: 'choices', options, max: 0 }, ['/max: found 0, allowed: a whole number from 1 to 2']],
    [{ type: 'choices', options, max: 3 }, ['/max: found 3, allowed: a whole number from 1 to 2']],
    [{ type: 'ranking', options: [options[1]!, options[1]!] }, [`/options/1/id: found "speed", allowed: ${ids}`]],
    [{ type: 'matrix', rows: options }, ['/columns: found nothing, allowed: an array of at least one']],
    [
      { type: 'matrix', rows: [options[0]!, options[0]!], columns: [options[1]!, options[1]!] },
      [`/rows/1/id: found "price", allowed: ${ids}`, `/columns/1/id: found "speed", allowed: ${ids}`],
    ],
    [
      { type: 'statement', link: { href: '/a' } },
      ['/link/text: found nothing, allowed: a text, or texts by language tag'],
    ],
    ...[
      'javascript:alert(1)',
      'data:text/html,x',
      '//a.example',
      '/\\a.example',
      'a/b',
      '',
      'https:a',
      '/a b',
      ' /a',
      '/\t/a',
    ].map((href): [object, string[]] => [
      { type: 'statement', link: { href, text: 'Read' } },
      [
        `/link/href: found ${JSON.stringify(href)}, allowed: an address that begins with https://, http:// or mailto:, or a path that begins with /`,
      ],
    ]),
  ])('%j', (question, expected) => expect(problems(question)).toEqual(expected))
})
