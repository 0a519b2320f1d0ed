import { expect, test } from 'vitest'
import { topicsOf } from './topics-of'

test.each([
  ['The parcel was two days LATE.', 'en', ['delivery', 'time']],
  ['Die Lieferung war teuer und hat zu lange gedauert.', 'de-AT', ['price', 'delivery', 'time']],
  ["J'ai attendu trop longtemps, et c'est trop cher.", 'fr', ['price', 'time']],
  ['快递等得太久。', 'zh-Hans', ['delivery', 'time']],
  ['الدفع سريع', 'ar', ['time', 'payment']],
  ['Cellar door', 'en', []],
  ['Too expensive', 'xx', []],
  ['Too expensive', 'not a tag ', []],
])('%s', (text, locale, topics) => {
  expect(topicsOf(text, locale)).toEqual(topics)
})

test('takes words from any dictionary, by their beginning where they end in a star', () => {
  const dictionary = [{ id: 'x', title: 'X', words: { en: ['run*', 'go'] } }]
  expect(topicsOf('They were running', 'en', dictionary)).toEqual(['x'])
  expect(topicsOf('It goes on', 'en', dictionary)).toEqual([])
})
