import { type Question, questionTypes } from '@earshot/schema'
import { needsMore } from '@earshot/ui'
import { expect, it } from 'vitest'
import { mayNeedMore } from './may-need-more'

const survey = (question: object) => ({ id: 's', questions: [{ id: 'q', ...question } as Question] })

it('never misses what the interface will need, and spares common surveys the file', () => {
  const more = [{}, { look: 'stars' }, { look: 'faces' }, { look: 'labels' }, { shuffle: true }, { instrument: 'seq' }]
  for (const type of Object.keys(questionTypes))
    for (const fields of more) {
      const one = survey({ type, ...fields })
      if (needsMore(one)) expect([type, fields, mayNeedMore(one)]).toEqual([type, fields, true])
    }
  for (const type of ['nps', 'csat', 'ces', 'rating', 'thumbs', 'choice', 'choices', 'text'])
    expect([type, mayNeedMore(survey({ type }))]).toEqual([type, false])
})
