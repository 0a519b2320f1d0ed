import fc from 'fast-check'
import { expect, it } from 'vitest'
import { glob } from './glob'

it.each([
  ['/docs/*', '/docs/api', true],
  ['/docs/*', '/docs/api/track', false],
  ['/docs/**', '/docs/api/track', true],
  ['/docs/**', '/docs', false],
  ['**/track', '/docs/api/track', true],
  ['/a.b', '/aXb', false],
  ['/a+(b)', '/a+(b)', true],
  ['/茶/ä b-c', '/茶/ä b-c', true],
  ['/', '/', true],
  ['', '/', false],
])('%s on %s: %s', (pattern, path, expected) => {
  expect(glob(pattern)(path)).toBe(expected)
})

it('takes any text for a pattern that matches itself, its stars as they may', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => glob(text)(text)))
})

it.each([
  ['/**'.repeat(60), '/a'.repeat(2000), true],
  [`${'/**/a'.repeat(40)}/b`, '/a'.repeat(2000), false],
  [`${'*a'.repeat(60)}b`, 'a'.repeat(4000), false],
  [`${'**a*'.repeat(40)}b`, 'a'.repeat(4000), false],
])('T2 many stars cost no more than their number times the length of the text: %#', (pattern, path, expected) => {
  // A regular expression is not done with these within the limit of a test.
  expect(glob(pattern)(path)).toBe(expected)
})

it('fits what a regular expression of the same meaning fits', () => {
  const part = fc.constantFrom('*', '**', '/', 'a', 'b', '.')
  const text = fc.array(fc.constantFrom('/', 'a', 'b', '.'), { maxLength: 9 })
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), text, (parts, chars) => {
      const pattern = parts.join('')
      const means = pattern.replace(/\*+|\./g, (found) => (found === '*' ? '[^/]*' : found === '.' ? '\\.' : '.*'))
      expect(glob(pattern)(chars.join(''))).toBe(RegExp(`^${means}$`, 's').test(chars.join('')))
    }),
  )
})
