import { expect, test } from 'vitest'
import { losses, waitingTime } from './losses'

const quality = {
  ...{ clients: 310, received: 0, lost: 0, awaited: 0, duplicates: 0, stale: 0, conflicts: 0, invalid: 0, erased: 0 },
  ...{ automation: 0, lostAfterMs: 864e5 },
}

test('says whether all has come', () => {
  expect(losses({ ...quality, clients: 0 })).toBe('No response has come yet.')
  expect(losses({ ...quality, received: 1204 })).toBe('All 1,204 responses that 310 devices made have come.')
  expect(losses({ ...quality, clients: 1, received: 1 })).toBe('The one response that 1 device made has come.')
  expect(losses({ ...quality, clients: 0, received: 5 })).toBe('All 5 responses have come.')
})

test('says what never came, and what may still come', () => {
  expect(losses({ ...quality, received: 1196, lost: 3, awaited: 1 })).toBe(
    '3 of 1,200 responses that 310 devices made never came (0.3%). 1 may still come.',
  )
  expect(losses({ ...quality, received: 8, lost: 2 })).toBe('2 of 10 responses that 310 devices made never came (20%).')
  expect(losses({ ...quality, received: 99_999, lost: 1 })).toContain('never came (less than 0.1%).')
  expect(losses({ ...quality, received: 8, awaited: 2 })).toBe(
    '8 of 10 responses that 310 devices made have come. 2 may still come.',
  )
})

test('says how long is waited', () => {
  expect([864e5, 3600e3, 54e5, 0].map(waitingTime)).toEqual(['24 hours', '1 hour', '90 minutes', '0 hours'])
})
