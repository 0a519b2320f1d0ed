import { expect, test } from 'vitest'
import { count, percent, plain, plural, points } from './number'
import { inEnglish, titleOf } from './text'

test('numbers are written as people write them', () => {
  expect([33.3, 0, -0.2, -12.4].map(points)).toEqual(['+33', '0', '0', '−12'])
  expect(percent(69.2)).toBe('69%')
  expect(percent(-4)).toBe('−4%')
  expect(count(12480)).toBe('12,480')
  expect(plain(5.64)).toBe('5.6')
  expect([1, 2].map((n) => plural(n, 'answer'))).toEqual(['1 answer', '2 answers'])
})

test('texts are read in English, or in the first language there is', () => {
  expect(inEnglish({ de: 'Kasse', en: 'Checkout' })).toBe('Checkout')
  expect(inEnglish({ de: 'Kasse', fr: 'Caisse' })).toBe('Kasse')
  expect(inEnglish({ 'en-GB': 'Basket', de: 'Korb' })).toBe('Basket')
  expect(inEnglish('How was {brand}, {user.name|friend}?', { brand: 'Acme' })).toBe('How was Acme, friend?')
  expect(inEnglish(undefined)).toBeUndefined()
  expect(titleOf('account-deleted')).toBe('Account deleted')
})
