import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rangesOf } from './ranges-of'

const sighting = fc.record({
  project: fc.constantFrom('shop', 'school'),
  device: fc.constantFrom('aa', 'bb'),
  number: fc.integer({ min: 1, max: 12 }),
  at: fc.constantFrom('2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z', '2026-11-03T00:00:00.000Z'),
})

it('covers the numbers that were seen and no other, without two ranges that touch', () => {
  fc.assert(
    fc.property(fc.array(sighting, { maxLength: 30 }), (sightings) => {
      const covered: string[] = []
      for (const { project, device, ranges } of rangesOf(sightings)) {
        for (const [i, { low, high, since }] of ranges.entries()) {
          if (i) expect(low).toBeGreaterThan(ranges[i - 1]!.high + 1)
          const own = sightings.filter(
            (one) => one.project === project && one.device === device && one.number >= low && one.number <= high,
          )
          expect(since).toBe(own.map(({ at }) => at).sort()[0])
          for (let number = low; number <= high; number++) covered.push(`${project} ${device} ${number}`)
        }
      }
      const seen = sightings.map(({ project, device, number }) => `${project} ${device} ${number}`)
      expect(covered.sort()).toEqual([...new Set(seen)].sort())
    }),
  )
})
