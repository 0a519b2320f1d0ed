import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as metrics from './index'

/** Everything that a number can be, and mostly what it should not be. */
const number = fc.oneof(
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, 1, 2, 5, 7, 9.5, -1, 0.95),
  fc.constantFrom(5e-324, 1e-300, 1e300, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER, 1 - 2 ** -53),
  fc.nat(20),
  fc.integer({ min: 1, max: 7 }),
  fc.integer({ min: 0, max: 1e9 }),
  fc.double(),
)
const numbers = fc.array(number, { maxLength: 8 })
const ones = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 6 })
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model)
const maybe = fc.option(number, { nil: undefined })
/** A level or a seed is mostly right, so that the rest is tried as well. */
const level = fc.oneof(fc.constant(undefined), fc.constantFrom(0.5, 0.95, 0.999), number)
const options = record({ level })
const scaled = record({ level, min: maybe, max: maybe })
const key = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', '')
const counts = record({ promoters: number, passives: number, detractors: number })
const distribution = fc.dictionary(fc.oneof(fc.string(), fc.nat(11).map(String)), number, { maxKeys: 6 })
const summary = record({ n: number, mean: number, sd: number })
const sample = fc.oneof(numbers, summary)
const weighted = ones(record({ value: number, weight: number }))
const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 10, maxLength: 10 })
const figure = fc.oneof(
  fc.tuple(number, number, level).map(([x, n, own]) => metrics.proportion(x, n, { level: own })),
  counts.map((own) => metrics.nps(own)),
  sample.map((own) => metrics.mean(own)),
)
const series = fc.constantFrom('1', '2', undefined)

/** What each public function is given. */
const inputs: { readonly [name in keyof typeof metrics]: fc.Arbitrary<readonly unknown[]> } = {
  bootstrapMean: fc
    .tuple(
      ones(fc.oneof(number, numbers)),
      record({ level, min: maybe, max: maybe, seed: maybe, resamples: fc.oneof(fc.constant(100), number) }),
    )
    .map(([people, own]) => [people, { ...own, resamples: Math.min(own.resamples, 200) }]),
  bucketSize: fc.tuple(numbers, maybe),
  capWeights: fc.tuple(numbers, maybe),
  ces: fc.tuple(distribution, record({ level, points: fc.constantFrom(5, 7, 9, Number.NaN) })),
  completionRate: fc.tuple(number, number, options),
  csat: fc.tuple(distribution, options),
  disconfirmation: fc.tuple(distribution, options),
  distinctiveWords: fc.tuple(distribution, distribution, record({ priorWords: maybe })),
  effectiveN: fc.tuple(numbers),
  errorsPerAttempt: fc.tuple(number, number, options),
  falseDiscovery: fc.tuple(numbers, record({ falseShare: maybe })),
  figureDifference: fc.tuple(figure, figure),
  funnel: fc.tuple(ones(record({ key, n: number })), options),
  inclusionWeights: fc.tuple(numbers),
  individualsChart: fc.tuple(
    ones(record({ key, series, value: fc.oneof(fc.constant(null), number), n: maybe })),
    record({ min: maybe, max: maybe }),
  ),
  journeyIndex: fc.tuple(ones(record({ key, weight: number, figure, min: number, max: number }))),
  mean: fc.tuple(sample, scaled),
  meanDifference: fc.tuple(sample, sample, scaled),
  mix: fc.tuple(
    ones(record({ key, n: number, value: fc.oneof(fc.constant(null), number) })),
    ones(record({ key, n: number, value: fc.oneof(fc.constant(null), number) })),
  ),
  mixMisleads: fc.tuple(record({ change: number, within: number, mix: number })),
  nps: fc.tuple(counts, options),
  npsChart: fc.tuple(ones(record({ key, series, promoters: number, passives: number, detractors: number }))),
  npsDifference: fc.tuple(counts, counts, options),
  npsDifferenceSampleSize: fc.tuple(number, record({ level, variance: maybe, power: maybe })),
  npsPairedDifference: fc.tuple(ones(record({ before: number, after: number })), options),
  npsSampleSize: fc.tuple(number, record({ level, variance: maybe })),
  pairedGap: fc.tuple(ones(record({ expectation: number, experience: number })), options),
  pmf: fc.tuple(
    record({ veryDisappointed: number, somewhatDisappointed: number, notDisappointed: number, noLongerUse: maybe }),
    options,
  ),
  proportion: fc.tuple(number, number, options),
  proportionChart: fc.tuple(ones(record({ key, series, successes: number, n: number }))),
  proportionDifference: fc.tuple(
    record({ successes: number, n: number }),
    record({ successes: number, n: number }),
    options,
  ),
  responseRates: fc.tuple(
    record({
      eligible: maybe,
      sampled: maybe,
      shown: maybe,
      started: maybe,
      completed: maybe,
      partial: maybe,
      refused: maybe,
      ignored: maybe,
      delivered: maybe,
    }),
    options,
  ),
  scaleMean: fc.tuple(distribution, record({ level, min: number, max: number })),
  seq: fc.tuple(distribution, options),
  spearman: fc.tuple(ones(fc.tuple(number, number)), record({ level, minPairs: fc.oneof(fc.constant(4), number) })),
  standardised: fc.tuple(ones(record({ key, figure })), ones(record({ key, n: number }))),
  stratumWeights: fc.tuple(ones(record({ key, n: number, eligible: number }))),
  suppress: fc.tuple(
    ones(record({ n: number, group: fc.option(fc.dictionary(key, key, { maxKeys: 3 }), { nil: undefined }) })),
  ),
  survivalMedian: fc.tuple(ones(record({ time: number, isEnded: fc.boolean() })), options),
  sus: fc.tuple(ones(fc.oneof(answers, numbers)), options),
  susEquivalent: fc.tuple(figure),
  timeOnTask: fc.tuple(numbers, record({ level, maxMs: maybe })),
  umuxLite: fc.tuple(
    ones(record({ capabilities: number, ease: number })),
    record({ level, points: fc.constantFrom(undefined, 5, 7, 9) }),
  ),
  unpairedGap: fc.tuple(numbers, numbers, options),
  verdicts: fc.tuple(
    ones(
      record({
        difference: fc.oneof(
          fc.tuple(counts, counts).map(([a, b]) => metrics.npsDifference(a, b)),
          record({ value: number, lo: number, hi: number, p: number }),
        ),
        fewest: number,
      }),
    ),
    record({ falseShare: maybe, minAnswers: maybe }),
  ),
  weightedMean: fc.tuple(weighted, scaled),
  weightedNps: fc.tuple(weighted, options),
  weightedProportion: fc.tuple(weighted, options),
}

const calls = new Map<string, unknown>(Object.entries(metrics))

/** Places in a result that hold no number where one should be; figures whose interval leaves out their value; missing reasons. */
function faultsOf(found: unknown, given: ReadonlySet<unknown>, place = 'result'): string[] {
  if (typeof found === 'number') return Number.isFinite(found) || given.has(found) ? [] : [`${place} is ${found}`]
  if (typeof found !== 'object' || found === null) return found === undefined ? [`${place} is missing`] : []
  const own = found as { value?: unknown; lo?: unknown; hi?: unknown; reason?: unknown }
  const faults = Object.entries(found).flatMap(([name, value]) => faultsOf(value, given, `${place}.${name}`))
  if (own.value === null && 'reason' in own && !own.reason) faults.push(`${place} has no reason`)
  const { value, lo, hi } = own
  if (typeof value === 'number' && typeof lo === 'number' && typeof hi === 'number' && 'method' in own) {
    if (!(lo <= value && value <= hi)) faults.push(`${place}: ${value} is not in ${lo} … ${hi}`)
  }
  return faults
}

test.each(Object.keys(inputs) as (keyof typeof inputs)[])(
  '%s gives numbers or a reason, whatever it is given',
  (name) => {
    fc.assert(
      fc.property(inputs[name], (given) => {
        const call = calls.get(name) as (...given: readonly unknown[]) => unknown
        // A funnel hands its counts back beside what it makes of them.
        const echoed = new Set(name === 'funnel' ? (given[0] as { n: number }[]).map(({ n }) => n) : [])
        expect(faultsOf(call(...given), echoed)).toEqual([])
      }),
      { numRuns: 400 },
    )
  },
)

test('no public function is left out', () => {
  expect(Object.keys(inputs).sort()).toEqual(Object.keys(metrics).sort())
})

test('empty input gives a reason, or nothing', () => {
  const { mean, nps, sus, umuxLite, bootstrapMean, effectiveN, weightedNps, timeOnTask, spearman } = metrics
  const none = nps({ promoters: 0, passives: 0, detractors: 0 })
  const all = [
    none,
    mean([]),
    sus([]),
    umuxLite([]),
    bootstrapMean([]),
    effectiveN([]),
    weightedNps([]),
    timeOnTask([]),
  ]
  for (const result of all) expect(result).toEqual({ value: null, n: 0, reason: 'no answers' })
  expect(spearman([])).toMatchObject({ value: null, n: 0 })
})
