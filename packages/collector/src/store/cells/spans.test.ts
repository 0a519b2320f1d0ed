import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Span, spansOf } from './spans'

const dayAt = (number: number) => new Date(Date.UTC(2023, 10, 1) + number * 864e5).toISOString().slice(0, 10)
/** Three years, one of them with 366 days. */
const all = Array.from({ length: 1096 }, (_, i) => dayAt(i))
const isIn = (value: string, { from = '', to = '9' }: Span) => value >= from && value <= to

it('covers each day that is asked for once, and no other', () => {
  const day = fc.nat(all.length - 1).map(dayAt)
  fc.assert(
    fc.property(fc.option(day, { nil: undefined }), fc.option(day, { nil: undefined }), (from, to) => {
      const { months, days } = spansOf({ from, to })
      for (const one of all) {
        const times = [...(months ? [isIn(one.slice(0, 7), months)] : []), ...days.map((span) => isIn(one, span))]
        expect([one, times.filter(Boolean).length]).toEqual([one, isIn(one, { from, to }) ? 1 : 0])
      }
    }),
    { numRuns: 300 },
  )
})

it('takes whole months where it can, and the days around them', () => {
  expect(spansOf({ from: '2026-01-30', to: '2026-04-02' })).toEqual({
    months: { from: '2026-02', to: '2026-03' },
    days: [
      { from: '2026-01-30', to: '2026-01-31' },
      { from: '2026-04-01', to: '2026-04-02' },
    ],
  })
  expect(spansOf({ from: '2024-02-01', to: '2024-02-29' })).toEqual({
    months: { from: '2024-02', to: '2024-02' },
    days: [],
  })
  expect(spansOf({ from: '2026-02-01', to: '2026-02-27' })).toEqual({
    days: [{ from: '2026-02-01', to: '2026-02-27' }],
  })
  expect(spansOf({})).toEqual({ months: {}, days: [] })
})
