import { expect, test } from 'vitest'
import { parseQuality } from './quality'

const body = {
  ...{ clients: 1, received: 2, lost: 3, awaited: 4, duplicates: 5, stale: 6, conflicts: 7, invalid: 8, erased: 9 },
  ...{ automation: 10, lostAfterMs: 864e5 },
}

test('reads every figure, and nothing that it does not know', () => {
  expect(parseQuality({ ...body, later: 'version' })).toEqual(body)
})

test('names the place that is wrong', () => {
  expect(() => parseQuality({ ...body, lost: -1 })).toThrow('/lost is -1: allowed is a whole number from 0')
  expect(() => parseQuality({ ...body, awaited: undefined })).toThrow('/awaited is nothing')
  for (const nobody of [null, [], 'text']) expect(() => parseQuality(nobody)).toThrow('/clients is nothing')
})
