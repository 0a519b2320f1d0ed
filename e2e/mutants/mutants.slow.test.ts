import { expect, it } from 'vitest'
import { MUTANTS, type Mutant } from './mutants'
import { openCage } from './replay'

const AT_ONCE = 2
const ALL_WITHIN_MS = 30 * 60_000

it('the unit tests see every mutant of gate, outbox and delivery', { timeout: ALL_WITHIN_MS }, async () => {
  const cages = Array.from({ length: AT_ONCE }, openCage)
  try {
    expect(await cages[0]!.fateOf()).toBe('survives')
    const left = [...MUTANTS]
    const unseen: string[] = []
    await Promise.all(
      cages.map(async (cage) => {
        for (let mutant: Mutant | undefined = left.shift(); mutant; mutant = left.shift()) {
          const fate = await cage.fateOf(mutant)
          if (fate !== 'seen' && fate !== 'hangs') unseen.push(`${mutant.file}: ${mutant.name}: ${fate}`)
        }
      }),
    )
    expect(unseen).toEqual([])
  } finally {
    for (const cage of cages) cage.remove()
  }
})
