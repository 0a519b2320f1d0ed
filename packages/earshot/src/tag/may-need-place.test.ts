import type { Display } from '@earshot/schema'
import { isRarelyPlaced, placed } from '@earshot/ui'
import { expect, it } from 'vitest'
import { mayNeedPlace } from './may-need-place'

const kinds = [undefined, 'popover', 'sheet', 'banner', 'inline', 'tab'] as const
const positions = [undefined, 'top-start', 'top', 'top-end', 'start', 'end', 'bottom-start', 'bottom', 'bottom-end']
const more: Display[] = [{}, { avoid: '#chat' }, { target: '#here' }, { offset: 8, zIndex: 9 }]

it('never misses what the interface will need, and spares common surveys the file', () => {
  for (const as of kinds)
    for (const position of positions)
      for (const fields of more) {
        const display = JSON.parse(JSON.stringify({ as, position, ...fields })) as Display
        const survey = { id: 's', display, questions: [] as never }
        const config = { earshot: 1, project: 'p', surveys: [survey] } as const
        const isNeeded = isRarelyPlaced(placed({ config, survey, locales: [] }))
        if (isNeeded) expect([display, mayNeedPlace(survey)]).toEqual([display, true])
      }
  for (const display of [undefined, {}, { as: 'popover', position: 'top-start', offset: 0 }, { as: 'sheet' }] as const)
    expect(mayNeedPlace({ id: 's', questions: [] as never, ...(display && { display }) })).toBe(false)
})
