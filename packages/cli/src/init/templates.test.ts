import { questionTypes } from '@earshot/schema'
import { describe, expect, it } from 'vitest'
import { check } from '../check/check'
import { templateOf, templates } from './templates'
import { written } from './written'

const languages = [{ tag: 'en', status: 'reviewed' }] as const

describe.each(templates)('$name', (template) => {
  const config = JSON.parse(written(template, './earshot.schema.json')) as {
    $comment: string
    surveys: { questions: { type: string }[] }[]
  }

  it('passes the check with nothing to say', () => {
    // A question type that this build does not know is the only thing that may be wrong.
    const unknown = config.surveys.flatMap(({ questions }, i) =>
      questions.flatMap(({ type }, j) =>
        Object.hasOwn(questionTypes, type) ? [] : `/surveys/${i}/questions/${j}/type`,
      ),
    )
    expect(check(config, { now: Date.now(), languages }).map(({ pointer }) => pointer)).toEqual(unknown)
  })

  it('explains itself where it stands', () => {
    expect(config.$comment).toBe(template.comment)
    expect(JSON.stringify(config.surveys) + JSON.stringify(template.journey)).toContain('$comment')
  })
})

it('finds a template by its name, by a word of it, and says which there are', () => {
  for (const { name } of templates) expect(templateOf(name).name).toBe(name)
  for (const [word, name] of [
    ['NPS', 'relationship-nps'],
    ['post-purchase CSAT', 'post-purchase-csat'],
    ['ces', 'post-support-ces'],
    ['exit', 'exit-reason'],
    ['Expectation pair', 'expectation-pair'],
  ] as const)
    expect(templateOf(word).name).toBe(name)
  expect(() => templateOf('onbording')).toThrow('did you mean onboarding?')
  for (const none of ['', 'post', 'xyz']) expect(() => templateOf(none)).toThrow('allowed: relationship-nps, ')
})
