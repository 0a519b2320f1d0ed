import { catchingSeed } from './catching-seed'
import { countsText } from './counts-text'
import { MUTANTS, RECOMMENDED, WITHOUT_LOCKS } from './design'
import { playModel } from './model'
import type { PartResult, PartSetting } from './part'

/** Seeds between two looks at the clock. */
const AT_ONCE = 500
const MUTANT_SEEDS = 3000

/** The model: the recommended design loses nothing on new seeds, and every known bug is seen. */
export async function modelPart({ seed, isOver, progress }: PartSetting): Promise<PartResult> {
  const faults: { [kind: string]: number } = {}
  const problems: string[] = []
  const sum = { answers: 0, lost: 0, doubled: 0 }
  const caught = MUTANTS.map((mutant) => ({ name: mutant.name, by: catchingSeed(mutant, MUTANT_SEEDS) }))
  for (const { name, by } of caught) if (by === undefined) problems.push(`the model does not see "${name}"`)

  let played = 0
  do {
    for (const design of [RECOMMENDED, WITHOUT_LOCKS])
      for (let i = 0; i < AT_ONCE; i++) {
        const result = playModel(design, seed + played + i)
        for (const key of ['answers', 'lost', 'doubled'] as const) sum[key] += result[key]
        for (const [kind, count] of Object.entries(result.faults)) faults[kind] = (faults[kind] ?? 0) + count
        if (result.lost || result.doubled)
          problems.push(`${design.name}, seed ${seed + played + i}: ${result.lost} lost, ${result.doubled} doubled`)
      }
    played += AT_ONCE
    progress(`${2 * played} schedules`)
    await new Promise((resolve) => setImmediate(resolve))
  } while (!isOver() && !problems.length)

  return {
    title: 'Model',
    tried: [
      `${2 * played} schedules, with and without tab locks`,
      `faults: ${countsText(faults)}`,
      `known bugs seen, and the seed that caught each: ${caught.map(({ name, by }) => `${name} ${by ?? 'none'}`).join(' · ')}`,
    ],
    ...sum,
    stored: sum.answers - sum.lost,
    problems,
  }
}
