import { expect, test } from 'vitest'
import { npsCoverage } from '../testing/nps-coverage'
import { nps } from './nps'
import { random } from './random'

const truths: [p: number, d: number][] = [
  [0.5, 0.2],
  [0.9, 0.02],
  [0.7, 0.05],
  [0.3, 0.3],
]

test.each(truths)('the interval holds %s − %s with every number of answers from 8 to 200', (p, d) => {
  for (let n = 8; n <= 200; n++) expect(npsCoverage(n, p, d), `${n} answers`).toBeGreaterThan(0.92)
})

test.each(truths)('drawn samples of %s − %s agree with what is counted', (p, d) => {
  const draw = random(20261125)
  const truth = 100 * (p - d)
  for (const n of [8, 20, 50]) {
    let held = 0
    const samples = 20_000
    for (let i = 0; i < samples; i++) {
      const counts = { promoters: 0, passives: 0, detractors: 0 }
      for (let answer = 0; answer < n; answer++) {
        const x = draw(1_000_000) / 1_000_000
        counts[x < p ? 'promoters' : x < p + d ? 'detractors' : 'passives']++
      }
      const result = nps(counts)
      if (result.value !== null && result.lo <= truth && truth <= result.hi) held++
    }
    expect(held / samples).toBeCloseTo(npsCoverage(n, p, d), 2)
  }
})
