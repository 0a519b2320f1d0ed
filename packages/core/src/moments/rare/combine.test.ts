import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Progress } from '../../memory/visit'
import { stepAll, stepSequence, stepTimes } from './combine'

it('all: fires exactly when the last of its parts has come', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(4), { maxLength: 40 }), (count, parts) => {
      let progress: Progress | undefined
      let seen = new Set<number>()
      for (const part of parts.filter((one) => one < count)) {
        const step = stepAll(progress, part, count)
        seen.add(part)
        expect(step.isFired).toBe(seen.size === count)
        if (step.isFired) seen = new Set()
        progress = step.progress
      }
    }),
  )
})

it('sequence: fires only after its parts came in order within the time', () => {
  const events = fc.array(fc.record({ part: fc.nat(2), afterMs: fc.nat(100) }), { maxLength: 40 })
  fc.assert(
    fc.property(events, fc.integer({ min: 1, max: 150 }), (all, withinMs) => {
      let progress: Progress | undefined
      let now = 0
      const past: { part: number; at: number }[] = []
      for (const { part, afterMs } of all) {
        now += afterMs
        past.push({ part, at: now })
        const step = stepSequence(progress, part, 3, now, withinMs)
        progress = step.progress
        if (!step.isFired) continue
        const first = past.findIndex(
          ({ at, part: one }) =>
            one === 0 &&
            now - at <= withinMs &&
            past.some((two, j) => two.part === 1 && two.at >= at && past.indexOf(two) === j),
        )
        expect(part).toBe(2)
        expect(first).toBeGreaterThanOrEqual(0)
        past.length = 0
      }
    }),
  )
})

it('times: fires at that time, once', () => {
  let progress: Progress | undefined
  const fired = Array.from({ length: 6 }, () => {
    const step = stepTimes(progress, 3)
    progress = step.progress
    return step.isFired
  })
  expect(fired).toEqual([false, false, true, false, false, false])
})
