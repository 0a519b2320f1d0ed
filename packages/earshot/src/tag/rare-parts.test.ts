import { type Display, type Question, questionTypes } from '@earshot/schema'
import { isRarelyPlaced, needsMore, placed } from '@earshot/ui'
import { expect, it } from 'vitest'
import { rareParts } from './rare-parts'

it('never misses questions that the interface will need a file for, and spares common ones that file', () => {
  const survey = (question: object) => ({ id: 's', questions: [{ id: 'q', ...question } as Question] })
  const more = [{}, { look: 'stars' }, { look: 'faces' }, { look: 'labels' }, { shuffle: true }, { instrument: 'seq' }]
  for (const type of Object.keys(questionTypes))
    for (const fields of more) {
      const one = survey({ type, ...fields })
      if (needsMore(one)) expect([type, fields, rareParts(one)[0]]).toEqual([type, fields, 'more'])
    }
  for (const type of ['nps', 'csat', 'ces', 'rating', 'thumbs', 'choice', 'choices'])
    expect([type, rareParts(survey({ type, text: 'What next?' }))]).toEqual([type, []])
})

it("fetches the masks for words of one's own, and spares others that file", () => {
  const survey = (question: object) => ({ id: 's', questions: [{ id: 'q', ...question } as Question] })
  expect(rareParts(survey({ type: 'text' }))).toEqual(['mask'])
  expect(rareParts(survey({ type: 'choice', other: true }))).toEqual(['mask'])
})

it('never misses placements that it will need a file for, and spares common ones that file', () => {
  const kinds = [undefined, 'popover', 'sheet', 'banner', 'inline', 'tab'] as const
  const positions = [undefined, 'top-start', 'top', 'top-end', 'start', 'end', 'bottom-start', 'bottom', 'bottom-end']
  const more: Display[] = [{}, { avoid: '#chat' }, { target: '#here' }, { offset: 8, zIndex: 9 }]
  for (const as of kinds)
    for (const position of positions)
      for (const fields of more) {
        const display = JSON.parse(JSON.stringify({ as, position, ...fields })) as Display
        const survey = { id: 's', display, questions: [] as never }
        const config = { earshot: 1, project: 'p', surveys: [survey] } as const
        if (isRarelyPlaced(placed({ config, survey, locales: [] })))
          expect([display, rareParts(survey)]).toEqual([display, ['place']])
      }
  for (const display of [undefined, {}, { as: 'popover', position: 'top-start', offset: 0 }, { as: 'sheet' }] as const)
    expect(rareParts({ id: 's', questions: [] as never, ...(display && { display }) })).toEqual([])
})
