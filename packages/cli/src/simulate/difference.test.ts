import { expect, it } from 'vitest'
import { difference } from './difference'

const entry = (at: string, survey: string, shown: boolean) => ({
  ...{ at, survey, shown },
  checks: [{ rule: 'max', ok: shown, actual: shown ? 0 : 1, expected: 1 }],
})
const entries = [entry('60s', 'a', true), entry('90s', 'b', false), entry('2d', 'a', true)]

it('is nothing where every given field is so, whatever the unit of the time', () => {
  expect(difference([{ at: '1m', survey: 'a', shown: true }, { shown: false }, { survey: 'a' }], entries)).toEqual([])
  const checks = [{ rule: 'max', ok: false, actual: 1 }]
  expect(difference([{}, { survey: 'b', checks }, {}], entries)).toEqual([])
})

it('names what is missing, what came besides, and what is different', () => {
  const [a, b, c] = entries.map(({ checks: _, ...fields }) => fields)
  expect(difference([a!, c!], entries)).toEqual(['+ 90s  b  held'])
  expect(difference([a!, b!, c!, { survey: 'd' }], entries)).toEqual(['- (any time)  d  (shown or not)'])
  expect(difference([a!, { ...b!, shown: true }, c!], entries)).toEqual([
    '~ 90s  b  held',
    '    expected shown: true, got false',
  ])
  expect(difference([{}, { checks: [{ rule: 'max', actual: 2 }, { rule: 'mx' }] }, {}], entries)).toEqual([
    '~ 90s  b  held',
    '    expected check max: actual 2, got 1',
    '    expected check mx: expected, not there',
  ])
  expect(difference([], [])).toEqual([])
})
