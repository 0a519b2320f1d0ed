import type { Display } from '@earshot/schema'
import { expect, it } from 'vitest'
import { isRarelyPlaced, placed } from './placed'

const at = (display?: Display, target?: string) => {
  const survey = { id: 's', questions: [] as never, ...(display && { display }) }
  return placed({ config: { earshot: 1, project: 'p', surveys: [survey] }, survey, locales: [], target })
}

it('is what the survey says', () => {
  expect(at()).toEqual({})
  expect(at({ as: 'sheet', offset: 4 })).toEqual({ as: 'sheet', offset: 4 })
})

it('is inline where something is there to hold it, and a card where not', () => {
  expect(at({ as: 'inline', target: '#a' }).as).toBe('inline')
  expect(at({ as: 'banner' }, '#b').as).toBe('inline')
  expect(at({}, '#b').as).toBe('inline')
  expect(at({ as: 'inline', offset: 4 })).toEqual({ offset: 4 })
})

it('needs no further file for cards in a corner and sheets', () => {
  for (const common of [
    undefined,
    {},
    { as: 'popover' },
    { position: 'top-start' },
    { as: 'sheet', zIndex: 4 },
  ] as const)
    expect(isRarelyPlaced(at(common))).toBe(false)
  for (const rare of [
    { as: 'tab' },
    { as: 'modal' },
    { position: 'end' },
    { avoid: '#chat' },
    { as: 'banner' },
  ] as const)
    expect(isRarelyPlaced(at(rare))).toBe(true)
})
