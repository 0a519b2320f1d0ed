import { expect, it } from 'vitest'
import { MUTANTS } from './mutants'
import { mutated, sourceOf } from './replay'

it('each mutant still finds what it changes, so that none is played on a file that has moved on', () => {
  for (const mutant of MUTANTS) expect(mutated(sourceOf(mutant.file), mutant)).not.toBe(sourceOf(mutant.file))
  expect(new Set(MUTANTS.map(({ file, name }) => `${file}: ${name}`)).size).toBe(MUTANTS.length)
})
