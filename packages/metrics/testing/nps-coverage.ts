import { nps } from '../src/nps'

const logFactorial = (n: number): number => (n < 2 ? 0 : Math.log(n) + logFactorial(n - 1))

/** Probability, summed over every possible sample, that the interval holds the true score. */
export function npsCoverage(n: number, p: number, d: number): number {
  let covered = 0
  for (let promoters = 0; promoters <= n; promoters++) {
    for (let detractors = 0; detractors <= n - promoters; detractors++) {
      const passives = n - promoters - detractors
      const result = nps({ promoters, passives, detractors })
      if (result.value === null || result.lo > 100 * (p - d) || result.hi < 100 * (p - d)) continue
      const ways = logFactorial(n) - logFactorial(promoters) - logFactorial(passives) - logFactorial(detractors)
      covered += Math.exp(ways + promoters * Math.log(p) + detractors * Math.log(d) + passives * Math.log(1 - p - d))
    }
  }
  return covered
}
