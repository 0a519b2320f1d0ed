import { expect, it } from 'vitest'
import { readDimensions } from './read-dimensions'

it('reads facts in the order given, each once', () => {
  expect(readDimensions('user.plan, device,,device')).toEqual(['user.plan', 'device'])
})

it('says what is no fact, and how many there may be', () => {
  expect(() => readDimensions('device,colour')).toThrow(
    'Found "colour", allowed: device, locale, account, page.path, user.<trait>.',
  )
  expect(() => readDimensions('user.a,user.b,user.c,user.d,user.e')).toThrow('Found 5 facts, allowed: 4.')
})
