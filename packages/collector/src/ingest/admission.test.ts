import { expect, it } from 'vitest'
import { createAdmission } from './admission'

it('lets in as many requests and bytes as there is room for, and the next when one leaves', () => {
  const { enter, waiting } = createAdmission({ mostBytes: 100, mostRequests: 3 })
  const first = enter(60)
  expect(first).toBeTypeOf('function')
  expect(enter(41)).toBeUndefined()
  const second = enter(40)
  expect(waiting).toEqual({ requests: 2, bytes: 100 })
  first?.()
  first?.()
  expect(waiting).toEqual({ requests: 1, bytes: 40 })
  expect([enter(1), enter(1), enter(1)].map(Boolean)).toEqual([true, true, false])
  second?.()
  expect(enter(1)).toBeTypeOf('function')
})

it('lets a request in alone that is larger than all that may wait, so that none is turned away for ever', () => {
  const { enter } = createAdmission({ mostBytes: 10, mostRequests: 5 })
  const leave = enter(50)
  expect([Boolean(leave), enter(1)]).toEqual([true, undefined])
  leave?.()
  expect(enter(1)).toBeTypeOf('function')
})
