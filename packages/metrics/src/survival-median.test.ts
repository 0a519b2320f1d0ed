import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Spell, survivalMedian } from './survival-median'

const ended = (...times: number[]): Spell[] => times.map((time) => ({ time, isEnded: true }))
const underWay = (...times: number[]): Spell[] => times.map((time) => ({ time, isEnded: false }))

// Weeks of remission of leukaemia patients (Gehan 1965), as printed by R's survfit with conf.type="log-log" in Venables & Ripley,
// Modern Applied Statistics with S.
const treated = [...ended(6, 6, 6, 7, 10, 13, 16, 22, 23), ...underWay(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)]
const control = ended(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)

test('the median of remissions, with what is under way, is that of the book', () => {
  const about = { n: 21, method: 'kaplan-meier', level: 0.95 }
  expect(survivalMedian(treated)).toEqual({ value: 23, lo: 13, hi: null, ended: 9, ...about })
  expect(survivalMedian(control)).toEqual({ value: 8, lo: 4, hi: 11, ended: 21, ...about })
})

test('what is under way makes it longer, never shorter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ time: fc.nat(40), isEnded: fc.boolean() }), { minLength: 1, maxLength: 40 }),
      fc.array(fc.nat(40), { maxLength: 10 }),
      (spells, more) => {
        const [few, many] = [survivalMedian(spells), survivalMedian([...spells, ...underWay(...more)])]
        if (few.value === null) expect(many.value).toBeNull()
        else expect(many.value ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(few.value)
      },
    ),
  )
})

test('where half ends exactly, it is the middle of the times between', () => {
  expect(survivalMedian(ended(1, 2, 4, 9))).toMatchObject({ value: 3 })
})

test('says why there is none', () => {
  expect(survivalMedian([])).toEqual({ value: null, n: 0, reason: 'nothing has begun' })
  expect(survivalMedian([...ended(3), ...underWay(5, 8)])).toMatchObject({
    reason: 'fewer than half have ended (1 of 3)',
  })
  expect(survivalMedian(ended(-1))).toMatchObject({ reason: 'a time is -1: a time is a number from 0' })
  expect(survivalMedian(ended(1), { level: 2 })).toMatchObject({ reason: expect.stringMatching(/level is 2/) })
})
