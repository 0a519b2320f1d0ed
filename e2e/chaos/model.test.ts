import { describe, expect, it } from 'vitest'
import { catchingSeed } from './catching-seed'
import { type Design, MUTANTS, RECOMMENDED, WITHOUT_LOCKS } from './design'
import { playModel } from './model'

const SEEDS = 3000

function sum(design: Design) {
  const total = { answers: 0, lost: 0, doubled: 0 }
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { answers, lost, doubled } = playModel(design, seed)
    total.answers += answers
    total.lost += lost
    total.doubled += doubled
  }
  return total
}

describe('the model of delivery', () => {
  it.each([RECOMMENDED, WITHOUT_LOCKS])('$name: nothing is lost, nothing doubled', (design) => {
    const { answers, ...wrong } = sum(design)
    expect(wrong).toEqual({ lost: 0, doubled: 0 })
    expect(answers).toBeGreaterThan(SEEDS * 5)
  })

  it('plays the same schedule for the same seed, and meets every fault', () => {
    expect(playModel(RECOMMENDED, 7)).toEqual(playModel(RECOMMENDED, 7))
    const met = new Set(
      Array.from({ length: 50 }, (_, seed) => Object.keys(playModel(RECOMMENDED, seed).faults)).flat(),
    )
    expect([...met].sort()).toEqual([
      '4xx',
      '5xx',
      'collector restarted',
      'disk full',
      'doubled',
      'partial',
      'portal',
      'reply lost',
      'request lost',
      'tab crashed',
      'timeout',
      'transaction aborted',
    ])
  })

  it.each(MUTANTS)('sees $name $does answers', (mutant) => {
    expect(catchingSeed(mutant, SEEDS), 'the seed that caught it').toBeDefined()
  })
})
