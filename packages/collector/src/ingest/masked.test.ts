import type { Config } from '@earshot/schema'
import { expect, it } from 'vitest'
import { document } from '../../testing/document'
import { masked } from './masked'

const MAIL = 'jane@example.com'
const config: Config = {
  earshot: 1,
  project: 'shop',
  surveys: [
    {
      id: 'account-nps',
      questions: [
        { id: 'mail', type: 'text', email: true },
        { id: 'order', type: 'text', mask: false },
        { id: 'why', type: 'text' },
      ],
    },
  ],
}
const asked = {
  ...{ mail: { type: 'text' }, order: { type: 'text' }, why: { type: 'text' } },
  ...{ pick: { type: 'choice' }, picks: { type: 'choices' } },
}

it('T9 masks what is in free words, and leaves what was asked for', () => {
  const answers = { mail: MAIL, order: MAIL, why: MAIL, pick: `other:${MAIL}`, picks: ['a', `other:${MAIL}`], score: 9 }
  const { answers: kept } = masked(document('a', { asked, answers }), config)
  expect(kept).toMatchObject({
    mail: MAIL,
    order: MAIL,
    score: 9,
    picks: ['a', expect.stringMatching(/^other:(?!jane)/)],
  })
  expect(JSON.stringify([kept.why, kept.pick, kept.picks])).not.toContain('jane')
})

it('T9 masks where the configuration no longer knows the question, and once is as good as twice', () => {
  const doc = document('a', { asked, answers: { mail: MAIL, why: 'nothing to mask' } })
  const once = masked(doc, undefined)
  expect(once.answers.mail).not.toContain('jane')
  expect(masked(once, undefined)).toBe(once)
  expect(masked(document('a'), config)).toEqual(document('a'))
})

it('T9 leaves what the device says was asked for, also where the collector does not know the survey', () => {
  const said = { ...asked, mail: { type: 'text', mask: false as const } }
  const doc = document('a', { asked: said, answers: { mail: MAIL, why: MAIL } })
  expect(masked(doc, undefined).answers).toMatchObject({ mail: MAIL, why: '[email]' })
})
