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
  expect(glob(pattern).test(path)).toBe(expected)
})

it('takes any text for a pattern that matches itself, its stars as they may', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => glob(text).test(text)))
})
