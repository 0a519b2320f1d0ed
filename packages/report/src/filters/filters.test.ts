import { expect, test } from 'vitest'
import { valueName } from './dimensions'
import { type Filters, filterSentence, readFilters, writeFilters } from './filters'
import { aYearBefore, daysBefore, lastDays } from './period'

const defaults: Filters = {
  ...{ page: 'journey', days: 90, by: null, where: {}, open: null, topic: null, score: null, survey: null },
  ...{ asked: null, withoutFlagged: false, against: 'before', status: null },
}

test('filters live in the address, defaults are left out', () => {
  expect(readFilters('')).toEqual(defaults)
  expect(writeFilters(defaults)).toBe('')
  const filters: Filters = {
    ...{ page: 'words', days: 7, by: 'user.role', open: 'touchpoint:checkout', topic: 'price', score: 'low' },
    ...{ survey: 'checkout-csat', where: { device: ['mobile', 'desktop'], 'user.role': ['a & b'] } },
    ...{ asked: 'nps/score', withoutFlagged: true, against: 'year', status: 'closed' },
  }
  expect(readFilters(writeFilters(filters))).toEqual(filters)
  expect(readFilters('?period=all')).toMatchObject({ days: null })
})

test('what a link can’t say is the default', () => {
  expect(readFilters('?page=home&period=5y&by=shoe&score=best')).toEqual(defaults)
})

test('filters are a sentence', () => {
  expect(filterSentence(defaults)).toBe('All roles · last 90 days · all devices')
  const where = { device: ['mobile', 'desktop'], locale: ['de'] }
  expect(filterSentence({ ...defaults, where })).toBe('All roles · last 90 days · phone and desktop · German')
  const roles = { 'user.role': ['admin', 'buyer', 'user'] }
  expect(filterSentence({ ...defaults, days: 30, by: 'device', where: roles })).toBe(
    'admin, buyer, and user · last 30 days · all devices · by device',
  )
})

test('values have names, and what has none is shown as it came', () => {
  expect([valueName('locale', 'zh-Hans'), valueName('locale', 'no tag'), valueName('device', 'tv')]).toEqual([
    ...['Simplified Chinese', 'no tag', 'tv'],
  ])
  expect(valueName('user.role', '')).toBe('not known')
})

test('a period ends today, the one before ends the day before it begins', () => {
  const now = Date.parse('2026-11-25T23:59:00Z')
  expect(lastDays(7, now)).toEqual({ from: '2026-11-19', to: '2026-11-25' })
  expect(daysBefore(7, now)).toEqual({ from: '2026-11-12', to: '2026-11-18' })
  // The same weekdays.
  expect(aYearBefore(7, now)).toEqual({ from: '2025-11-20', to: '2025-11-26' })
})
