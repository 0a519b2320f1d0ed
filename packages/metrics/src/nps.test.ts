import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nps } from './nps'

const counts = fc.record({ promoters: fc.nat(5000), passives: fc.nat(5000), detractors: fc.nat(5000) })

describe('nps', () => {
  test('is the raw score with the adjusted Wald interval', () => {
    const result = nps({ promoters: 30, passives: 20, detractors: 10 })
    expect(result).toMatchObject({ n: 60, method: 'adjusted-wald', level: 0.95 })
    expect(result.value).toBeCloseTo(33.3333, 4)
    expect((result as { lo: number }).lo).toBeCloseTo(13.3012, 4)
    expect((result as { hi: number }).hi).toBeCloseTo(50.1909, 4)
  })

  test('is clamped to the scale', () => {
    const result = nps({ promoters: 5, passives: 0, detractors: 0 })
    expect(result).toMatchObject({ value: 100, hi: 100 })
    expect((result as { lo: number }).lo).toBeCloseTo(17.4915, 4)
  })

  test('takes another level', () => {
    const [narrow, wide] = [0.8, 0.99].map((level) => nps({ promoters: 30, passives: 20, detractors: 10 }, { level }))
    expect(narrow).toMatchObject({ level: 0.8 })
    expect((wide as { lo: number }).lo).toBeLessThan((narrow as { lo: number }).lo)
  })

  test('says why there is no figure', () => {
    expect(nps({ promoters: 0, passives: 0, detractors: 0 })).toEqual({ value: null, n: 0, reason: 'no answers' })
    expect(nps({ promoters: -1, passives: 0, detractors: 0 })).toEqual({
      value: null,
      n: 0,
      reason: 'promoters is -1: a count is a whole number, 0 or more',
    })
    expect(nps({ promoters: 1, passives: 0, detractors: 0 }, { level: 95 })).toMatchObject({
      value: null,
      reason: expect.stringMatching(/level is 95/),
    })
  })

  test('holds its value inside its interval, on the scale', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0.01, max: 0.999, noNaN: true }), (sample, level) => {
        const result = nps(sample, { level })
        if (result.value === null) return sample.promoters + sample.passives + sample.detractors === 0
        return -100 <= result.lo && result.lo <= result.value && result.value <= result.hi && result.hi <= 100
      }),
    )
  })

  test('never holds NaN, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true }),
        fc.anything({ withNullPrototype: true }),
        fc.anything({ withNullPrototype: true }),
        fc.anything({ withNullPrototype: true }),
        (promoters, passives, detractors, level) => {
          const result = nps({ promoters, passives, detractors } as never, { level } as never)
          return result.value === null ? result.reason.length > 0 : Object.values(result).every((x) => !Number.isNaN(x))
        },
      ),
    )
  })
})
