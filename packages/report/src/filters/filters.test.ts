import { expect, test } from 'vitest'
import { filterSentence, readFilters, writeFilters } from './filters'
import { daysBefore, lastDays } from './period'

test('filters live in the address, defaults are left out', () => {
  expect(readFilters('')).toEqual({ days: 90, by: null, open: null })
  expect(writeFilters({ days: 90, by: null, open: null })).toBe('')
  const filters = { days: 7, by: 'user.role', open: 'touchpoint:checkout' } as const
  expect(readFilters(writeFilters(filters))).toEqual(filters)
  expect(readFilters('?period=all')).toMatchObject({ days: null })
})

test('what a link can’t say is the default', () => {
  expect(readFilters('?period=5y&by=shoe')).toEqual({ days: 90, by: null, open: null })
})

test('filters are a sentence', () => {
  expect(filterSentence({ days: 30, by: 'device', open: null })).toBe('By device · last 30 days')
})

test('a period ends today, the one before ends the day before it begins', () => {
  const now = Date.parse('2026-11-25T23:59:00Z')
  expect(lastDays(7, now)).toEqual({ from: '2026-11-19', to: '2026-11-25' })
  expect(daysBefore(7, now)).toEqual({ from: '2026-11-12', to: '2026-11-18' })
})
