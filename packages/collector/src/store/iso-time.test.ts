import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isoTime } from './iso-time'

it('writes every time as a date would', () => {
  for (const time of [
    ...['2026-11-25T08:00:00+02:00', '2026-11-25', '2026-11-25T08:00Z', '2026-11-25T08:00:00.5Z'],
    ...['2026-02-30T08:00:00.000Z', '2026-11-25T24:00:00.000Z', '2024-02-29T23:59:59.999Z', '2026-12-31T00:00:00.000Z'],
  ])
    expect(isoTime(time)).toBe(new Date(time).toISOString())
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') }), (date) => {
      expect(isoTime(date.toISOString())).toBe(date.toISOString())
    }),
  )
})

it('throws for what is none', () => {
  expect(() => isoTime('2026-13-01T00:00:00.000Z')).toThrow(RangeError)
})
