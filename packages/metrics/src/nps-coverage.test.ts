import { expect, test } from 'vitest'
import { npsCoverage } from '../testing/nps-coverage'

test.each([
  [0.5, 0.2],
  [0.9, 0.02],
  [0.7, 0.05],
  [0.3, 0.3],
])('95 intervals of 100 hold a true score of %s − %s, from 8 answers on', (p, d) => {
  for (const n of [...Array.from({ length: 33 }, (_, i) => 8 + i), 60, 100])
    expect(npsCoverage(n, p, d)).toBeGreaterThan(0.92)
})
