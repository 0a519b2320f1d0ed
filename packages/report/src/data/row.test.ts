import { expect, test } from 'vitest'
import { parseRows } from './row'

const good = {
  ...{ survey: 's', version: 1, question: 'q', metric: 'nps', stage: null, group: { device: 'mobile' }, n: 3 },
  ...{ value: null, lo: null, hi: null, method: null, level: null, distribution: null },
  ...{
    shown: 9,
    started: 4,
    completed: 3,
    dismissed: 2,
    ignored: 1,
    completionRate: 33.3,
    suppressed: 'fewer than 5 answers',
  },
}

test('rows are read as they are', () => {
  expect(parseRows({ rows: [good] })[0]).toMatchObject({
    survey: 's',
    touchpoint: null,
    group: { device: 'mobile' },
    n: 3,
  })
})

test('a wrong field is named with what was found and what is allowed', () => {
  expect(() => parseRows({ rows: [good, { ...good, n: -1 }] })).toThrow(
    '/rows/1/n is -1: allowed is a whole number from 0',
  )
  expect(() => parseRows({ rows: [{ ...good, distribution: { 9: 'x' } }] })).toThrow('/rows/0/distribution/9 is "x"')
  expect(() => parseRows([])).toThrow('/rows is missing')
})
