import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deduce, type Sum } from './deduce'

const sum = (...factors: number[]): Sum => new Map(factors.map((factor, i) => [i, factor]))

test('one of two follows from both and the other', () => {
  const conclude = deduce(2, [sum(1, 1), sum(0, 1)])
  expect([...(conclude(sum(1)) ?? [])]).toEqual([1, -1])
  expect(deduce(2, [sum(1, 1)])(sum(1))).toBeNull()
})

test('a circle of sums tells nothing of one, but for an odd one', () => {
  // x + y, y + z, z + w, w + x: any x will do.
  expect(deduce(4, [sum(1, 1), sum(0, 1, 1), sum(0, 0, 1, 1), sum(1, 0, 0, 1)])(sum(1))).toBeNull()
  // x + y, y + z, z + x: half of the first and third less half of the second.
  expect([...(deduce(3, [sum(1, 1), sum(0, 1, 1), sum(1, 0, 1)])(sum(1)) ?? [])]).toEqual([0.5, -0.5, 0.5])
})

test('what follows is made up of what is known', () => {
  const row = fc.array(fc.constantFrom(-1, 0, 0, 1, 1), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), row, (known, wanted) => {
      const rows = known.map((factors) => sum(...factors))
      const times = deduce(5, rows)(sum(...wanted))
      if (!times) return
      wanted.forEach((factor, unknown) => {
        const total = known.reduce((all, factors, i) => all + (times[i] ?? 0) * (factors[unknown] ?? 0), 0)
        expect(total).toBeCloseTo(factor, 9)
      })
    }),
  )
})

test('every sum of known sums follows', () => {
  const row = fc.array(fc.constantFrom(-1, 0, 1), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(
      fc.array(fc.record({ row, times: fc.integer({ min: -3, max: 3 }) }), { minLength: 1, maxLength: 6 }),
      (own) => {
        const wanted = [0, 1, 2, 3, 4].map((i) => own.reduce((all, { row, times }) => all + times * (row[i] ?? 0), 0))
        expect(
          deduce(
            5,
            own.map(({ row }) => sum(...row)),
          )(sum(...wanted)),
        ).not.toBeNull()
      },
    ),
  )
})
