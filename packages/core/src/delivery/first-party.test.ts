import { expect, it } from 'vitest'
import { isFirstParty } from './first-party'

it('takes the page’s own origin for the host’s, and what the configuration declares', () => {
  const of = (url: string, firstParty?: boolean) =>
    isFirstParty({ url, ...(firstParty && { firstParty }) }, 'shop.example')
  expect(of('/v1/responses')).toBe(true)
  expect(of('https://shop.example/v1/responses')).toBe(true)
  expect(of('https://feedback.shop.example/v1/responses')).toBe(false)
  expect(of('https://feedback.shop.example/v1/responses', true)).toBe(true)
  expect(of('//tracker.example/x')).toBe(false)
  expect(of('https://shop.example:8443/')).toBe(false)
  expect(of('https://[')).toBe(false)
})
