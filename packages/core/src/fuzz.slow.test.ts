import { expect, it } from 'vitest'
import { fuzz, targets } from '../testing/fuzz'

for (const name of Object.keys(targets))
  it(`T2 T3 ${name}: none of a million inputs throws, hangs or changes what all objects have`, () => {
    expect(fuzz(name, 1_000_000)).toEqual([])
  }, 1_200_000)
