import type { MUTANTS } from './design'
import { playModel } from './model'

/** The first seed on which the model sees what a design with a known bug does; `undefined` if none of so many does. */
export function catchingSeed(mutant: (typeof MUTANTS)[number], seeds: number): number | undefined {
  for (let seed = 1; seed <= seeds; seed++) {
    const { lost, doubled } = playModel(mutant, seed)
    if (mutant.does === 'lose' ? lost : doubled) return seed
  }
  return undefined
}
