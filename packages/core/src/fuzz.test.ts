import { expect, it } from 'vitest'
import { fuzz, targets } from '../testing/fuzz'

for (const name of Object.keys(targets))
  it(`T2 T3 ${name}: no input throws, hangs or changes what all objects have`, () => {
    expect(fuzz(name, 4000)).toEqual([])
  })
