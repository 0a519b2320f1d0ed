import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { jsonSchema } from './json-schema'
import { validate } from './validate'

const file = new URL('../../earshot.schema.json', import.meta.url)
const shop = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../../examples/shop/surveys.json', import.meta.url)), 'utf8'),
)

describe('earshot.schema.json', () => {
  it('is what the shapes give', () => {
    const generated = `${JSON.stringify(jsonSchema(), null, 2)}\n`
    if (process.env.UPDATE_GENERATED) writeFileSync(file, generated)
    expect(readFileSync(file, 'utf8')).toBe(generated)
  })

  it('agrees with the validator on good and bad configurations', () => {
    const accepts = new Ajv({ strict: false }).compile(jsonSchema())
    const survey = { id: 'a', moment: 'x', questions: [{ id: 'q', type: 'nps' }] }
    const base = { earshot: 1, project: 'p', surveys: [survey] }
    const cases: unknown[] = [
      shop,
      base,
      {},
      { ...base, earshot: 2 },
      { ...base, titel: 1 },
      { ...base, surveys: [{ ...survey, questions: [] }] },
      { ...base, surveys: [{ ...survey, questions: [{ id: 'q', type: 'nsp' }] }] },
      { ...base, surveys: [{ ...survey, questions: [{ id: 'q', type: 'nps', look: 'stars' }] }] },
      { ...base, surveys: [{ ...survey, questions: [{ id: 'q', type: 'ces', scale: 6 }] }] },
      { ...base, surveys: [{ ...survey, sample: 1.1 }] },
      { ...base, surveys: [{ ...survey, moment: { page: '/x', where: {} } }] },
      { ...base, surveys: [{ ...survey, moment: { page: '/x', delay: '2s' } }] },
      {
        ...base,
        surveys: [{ ...survey, audience: { any: [{ device: 'mobile' }, { not: { 'user.plan': ['pro'] } }] } }],
      },
      { ...base, surveys: [{ ...survey, audience: { plan: 'pro' } }] },
      { ...base, surveys: [{ ...survey, audience: { 'user.plan': { equals: 'pro' } } }] },
      { ...base, pacing: { cooldown: '30 days' } },
      { ...base, collector: [{ url: '/a' }, { url: '/b', key: 'k' }] },
      { ...base, collector: { key: 'k' } },
    ]
    for (const config of cases)
      expect([JSON.stringify(config), accepts(config)]).toEqual([JSON.stringify(config), validate(config).length === 0])
  })
})
