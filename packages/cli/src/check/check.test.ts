import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check as checkConfig } from './check'

const ROOT = join(import.meta.dirname, '..', '..', '..', '..')
const now = Date.parse('2026-11-25T12:00:00Z')
const languages = [
  { tag: 'en', status: 'reviewed' },
  { tag: 'zh-Hans', status: 'draft' },
] as const
const check = (config: unknown) => checkConfig(config, { now, languages })

const score = { id: 'score', type: 'nps' }
const survey = (more: object = {}) => ({ id: 'a', moment: 'bought', questions: [score], ...more })
const config = (more: object = {}, ...surveys: object[]) => ({ earshot: 1, project: 'shop', surveys, ...more })
const places = (given: unknown) => check(given).map(({ level, pointer }) => `${level} ${pointer}`)
const only = (given: unknown) => {
  const findings = check(given)
  expect(findings).toHaveLength(1)
  return findings[0]!
}

describe('check', () => {
  it('finds nothing in a sound configuration, and only what can be meant in the demo', () => {
    expect(check(config({}, survey()))).toEqual([])
    const shop = JSON.parse(readFileSync(join(ROOT, 'examples', 'shop', 'surveys.json'), 'utf8')) as unknown
    expect(check(shop).filter(({ level }) => level === 'error')).toEqual([])
  })

  it('gives the problems of the schema with their pointers, found, allowed, and the nearest word', () => {
    expect(only(config({ proyect: 'x' }, survey()))).toMatchObject({
      level: 'error',
      pointer: '/proyect',
      found: '"proyect"',
      allowed: expect.stringContaining('did you mean project?'),
    })
    expect(places(config({}, survey({ questions: [{ id: 'q', type: 'nsp' }] })))).toEqual([
      'error /surveys/0/questions/0/type',
    ])
  })

  it.each<[what: string, given: object, place: string, message: string]>([
    ['surveys of one id', config({}, survey(), survey({ moment: 'left' })), '/surveys/1/id', 'at /surveys/0'],
    [
      'questions of one id',
      config({}, survey({ questions: [score, score] })),
      '/surveys/0/questions/1/id',
      'at /surveys/0/questions/0',
    ],
    [
      'a moment that waits for show()',
      config({}, survey({ moment: { all: ['a', { manual: true }] } })),
      '/surveys/0/moment',
      'never fires',
    ],
    [
      'a sequence that begins anew with its own step',
      config({}, survey({ moment: { sequence: ['a', 'b'], unless: { event: 'b' } } })),
      '/surveys/0/moment/unless',
      'never ends',
    ],
    [
      'a path without a slash',
      config({}, survey({ moment: { page: 'docs' } })),
      '/surveys/0/moment/page',
      'begins with /',
    ],
    [
      'a page that is quiet',
      config({ pacing: { quiet: ['/buy/**'] } }, survey({ moment: { page: '/buy/*' } })),
      '/surveys/0/moment/page',
      'quiet',
    ],
    [
      'an audience of nobody',
      config({}, survey({ audience: { any: [{ 'user.plan': [] }, { device: { in: ['mobile'] } }] } })),
      '/surveys/0/audience/any/0/user.plan',
      'empty list',
    ],
    [
      'a range without a number',
      config({}, survey({ moment: { event: 'a', where: { 'event.total': { gt: 5, lte: 5 } } } })),
      '/surveys/0/moment/where/event.total',
      'no value',
    ],
    [
      'ends the wrong way round',
      config({}, survey({ audience: { 'visit.count': { between: [5, 2] } } })),
      '/surveys/0/audience/visit.count/between',
      'wrong way round',
    ],
    ['no display at all', config({}, survey({ frequency: { max: 0 } })), '/surveys/0/frequency/max', 'never be shown'],
    [
      'an end before the beginning',
      config({}, survey({ schedule: { from: '2026-12-02', to: '2026-12-01' } })),
      '/surveys/0/schedule/to',
      'before it begins',
    ],
    ['an unknown theme', config({ theme: { name: 'clam' } }, survey()), '/theme/name', 'did you mean calm?'],
    ['what is no colour', config({ theme: { accent: '#12345' } }, survey()), '/theme/accent', 'no colour'],
    [
      'a modal that nobody opens',
      config({}, survey({ display: { as: 'modal' } })),
      '/surveys/0/display/as',
      'person opens',
    ],
  ])('fails for %s', (_what, given, pointer, message) => {
    expect(only(given)).toMatchObject({ level: 'error', pointer, message: expect.stringContaining(message) })
  })

  it.each<[what: string, given: object, place: string, message: string]>([
    ['no moment', config({}, survey({ moment: undefined })), '/surveys/0/moment', 'show("a")'],
    ['an empty sample', config({}, survey({ sample: 0 })), '/surveys/0/sample', 'nobody'],
    [
      'a schedule that is over',
      config({}, survey({ schedule: { to: '2026-11-24' } })),
      '/surveys/0/schedule/to',
      'over',
    ],
    ['pacing that lets nothing through', config({ pacing: { perYear: 0 } }, survey()), '/pacing/perYear', 'by itself'],
    [
      'the same moment twice',
      config({}, survey(), survey({ id: 'A', moment: { event: 'bought' } })),
      '/surveys/1/priority',
      '"A" always wins',
    ],
    [
      'a touchpoint without owner',
      config({ journey: [{ id: 'buy', touchpoints: [{ id: 'checkout' }] }] }, survey()),
      '/journey/0/touchpoints/0/owner',
      '"checkout"',
    ],
    [
      'an accent that can not be read on',
      config({ theme: { accent: 'gold', scheme: 'light' } }, survey()),
      '/theme/accent',
      'shown as #',
    ],
    ['a colour that only the page knows', config({ theme: { accent: 'var(--x)' } }, survey()), '/theme/accent', 'page'],
    ['a language of drafts', config({ locale: 'zh-Hans' }, survey()), '', 'drafts in zh-Hans'],
    ['a language without interface', config({ locale: 'fr' }, survey()), '', 'not there in fr'],
  ])('warns of %s', (_what, given, pointer, message) => {
    expect(only(given)).toMatchObject({ level: 'warning', pointer, message: expect.stringContaining(message) })
  })

  it('leaves alone what is over today, a person may open, or differs in priority', () => {
    expect(check(config({}, survey({ schedule: { to: '2026-11-25' } })))).toEqual([])
    expect(check(config({}, survey({ moment: { manual: true }, display: { as: 'modal' } })))).toEqual([])
    expect(check(config({}, survey(), survey({ id: 'b', priority: 1 })))).toEqual([])
    expect(check(config({ pacing: { quiet: ['/buy/*'] } }, survey({ moment: { page: '/buy/**' } })))).toEqual([])
  })

  it('finds touchpoints that are not on the journey, with the nearest', () => {
    const journey = [{ id: 'buy', touchpoints: [{ id: 'checkout', owner: 'payments', moment: 'bought' }] }]
    expect(only(config({ journey }, survey({ touchpoint: 'chekout' })))).toMatchObject({
      level: 'error',
      pointer: '/surveys/0/touchpoint',
      found: '"chekout"',
      allowed: 'checkout (did you mean checkout?)',
    })
    expect(check(config({ journey }, { ...survey({ touchpoint: 'checkout' }), moment: undefined }))).toEqual([])
  })

  describe('of questions', () => {
    const asking = (condition: object, more: object = {}) =>
      config(
        {},
        survey({
          questions: [
            { ...score, ...more },
            { id: 'why', type: 'text', text: 'Why?', if: condition },
          ],
        }),
      )

    it('names answers that are not there yet', () => {
      expect(only(asking({ any: [{ 'answers.scor': 1 }] }))).toMatchObject({
        pointer: '/surveys/0/questions/1/if/any/0/answers.scor',
        message: expect.stringContaining('did you mean score?'),
      })
      expect(only(asking({ 'answers.why': 'x' })).message).toContain('not asked before')
    })

    it('tries every answer', () => {
      for (const never of [
        { 'answers.score': { gt: 10 } },
        { 'answers.score': '9' },
        { 'answers.score': { exists: false } },
        { not: { 'answers.score': { gte: 0 } } },
      ])
        expect(places(asking(never))).toEqual(['error /surveys/0/questions/1/if'])
      for (const sometimes of [
        { 'answers.score': { gt: 9 } },
        { 'answers.score': [0, 99] },
        { not: { 'answers.score': { gte: 1 } } },
        { 'user.plan': 'pro', 'answers.score': 99 },
      ])
        expect(places(asking(sometimes))).toEqual([])
      expect(places(asking({ 'answers.score': { exists: false } }, { required: false }))).toEqual([])
    })

    it('knows that what follows an unreachable question is unreachable as well', () => {
      const questions = [
        score,
        { id: 'again', type: 'nps', if: { 'answers.score': 11 } },
        { id: 'last', type: 'nps', if: { 'answers.again': { gte: 0 } } },
      ]
      expect(places(config({}, survey({ questions })))).toEqual([
        'error /surveys/0/questions/1/if',
        'error /surveys/0/questions/2/if',
      ])
    })
  })

  it('misses translations where others have them', () => {
    const questions = [{ ...score, text: { en: 'How?', 'zh-Hans': '如何？' } }]
    const found = check(
      config({ brand: 'Acme' }, survey({ questions, title: { en: 'Score' }, ending: { text: 'Thanks' } })),
    )
    expect(found.map(({ pointer, message }) => `${pointer} ${message.split(';')[0]}`)).toEqual([
      '/surveys/0/title no translation into zh-Hans',
      '/surveys/0/ending/text the same words in every language',
      ' buttons and standard questions are drafts in zh-Hans: no native reader has reviewed them',
    ])
    const served = { ...score, text: { pt: 'Como?', en: 'How?' } }
    const places = check(
      config({}, survey({ questions: [served], title: { 'pt-BR': 'Nota', pt: 'Nota', en: 'Score' } })),
    )
    expect(places.filter(({ pointer }) => pointer)).toEqual([])
  })

  it('never throws, and gives pointers only', () => {
    const words = ['earshot', 'surveys', 'journey', 'touchpoints', 'questions', 'id', 'moment', 'all', 'sequence', 'if']
    const more = [
      'theme',
      'accent',
      'pacing',
      'quiet',
      'schedule',
      'to',
      'audience',
      'answers.q',
      'between',
      'text',
      'any',
    ]
    const { tree } = fc.letrec((tie) => ({
      leaf: fc.oneof(fc.constantFrom('a', 'q', 'nps', '2020-01-01', '#fff', 'en', 0, 1, -1, null, true), fc.string()),
      tree: fc.oneof(
        { maxDepth: 7 },
        tie('leaf'),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...words, ...more), tie('tree'), { maxKeys: 5 }),
      ),
    }))
    fc.assert(
      fc.property(tree, fc.constantFrom(...words), (value, key) => {
        for (const given of [value, config({ [key]: value }, survey({ [key]: value, questions: [value, score] }))])
          for (const { pointer, message } of check(given)) {
            expect(pointer).toMatch(/^(\/|$)/)
            expect(message).not.toBe('')
          }
      }),
    )
  })
})
