import { readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validate } from '../validate/validate'
import { deriveGrammar, deriveRequired } from './derive'
import { screen } from './screen'

const example = {
  $schema: './earshot.schema.json',
  earshot: 1,
  project: 'acme-web',
  brand: { en: 'Acme', de: 'Acme GmbH' },
  collector: { url: '/v1/responses', key: 'pk_demo', format: 'earshot' },
  journey: [
    {
      id: 'buy',
      title: 'Buy',
      touchpoints: [{ id: 'checkout', owner: 'payments', moment: { event: 'order_placed', delay: '1s' } }],
    },
    { id: 'leave', touchpoints: [{ id: 'gone', moment: 'account_deleted' }] },
  ],
  pacing: { perSession: 1, cooldown: '30d', quiet: ['/pay/**'] },
  theme: { name: 'calm', accent: '#2b5cd9', scheme: 'auto' },
  surveys: [
    {
      id: 'checkout-csat',
      version: 1,
      touchpoint: 'checkout',
      audience: {
        'user.plan': { in: ['pro', 'team'] },
        any: [{ device: 'mobile' }, { not: { locale: ['de', 'fr'] } }],
      },
      sample: 0.5,
      priority: 10,
      frequency: { every: '90d', max: 3 },
      display: { as: 'popover', position: 'bottom-end' },
      questions: [
        { id: 'score', type: 'csat', subject: 'checkout', look: 'stars' },
        { id: 'why', type: 'text', text: { en: 'Why?' }, if: { 'answers.score': { lte: 3 } } },
        { id: 'effort', type: 'ces', scale: 5, required: false },
      ],
      ending: { text: 'Thank you.' },
    },
    { id: 'nps', moment: { page: '/docs/**' }, frequency: 'once', questions: [{ id: 'q', type: 'nps' }] },
  ],
}

const rare = {
  ...example,
  gpc: 'suppress',
  surveys: [
    ...example.surveys.map((survey) => ({ ...survey, schedule: { from: '2026-11-01' }, kind: 'transactional' })),
    {
      id: 'rare',
      moment: {
        sequence: [
          'cart_opened',
          { any: [{ click: '#buy', times: 2 }, { all: ['a', { visible: '#b', ratio: 0.5, for: '2s' }] }] },
        ],
        within: '10m',
        unless: { error: true },
        next: 'page',
      },
      questions: [{ id: 'q', type: 'nps' }],
    },
    ...[
      { scroll: 60 },
      { dwell: '20s' },
      { idle: '30s' },
      { exit: true },
      { visits: 3 },
      { rage: true },
      { manual: true },
    ].map((moment, i) => ({
      id: `moment-${i}`,
      moment,
      questions: [{ id: 'q', type: 'nps' }],
    })),
  ],
}

const file = new URL('./grammar.ts', import.meta.url)
const generated = `/** Derived from the shapes; written by \`UPDATE_GENERATED=1\` of the test beside it, never by hand. */
// biome-ignore format: generated
export const grammar = ${deriveGrammar()}
// biome-ignore format: generated
export const required: { readonly [key: string]: readonly string[] } = ${JSON.stringify(deriveRequired())}
`

/** Every place in a document, as a function that puts another value there. */
function mutations(document: unknown): ((value: unknown) => unknown)[] {
  const places: ((value: unknown) => unknown)[] = []
  const visit = (node: unknown, put: (value: unknown) => unknown) => {
    if (!node || typeof node !== 'object') return
    for (const key of Object.keys(node)) {
      const putHere = (value: unknown) =>
        put(Array.isArray(node) ? Object.assign([...node], { [key]: value }) : { ...node, [key]: value })
      places.push(putHere)
      if (!Array.isArray(node)) places.push((value) => put({ ...node, [`${key}x`]: value }))
      visit((node as Record<string, unknown>)[key], putHere)
    }
  }
  visit(document, (value) => value)
  return places
}

describe('screen', () => {
  it('holds the grammar that the shapes give', () => {
    if (process.env.UPDATE_GENERATED) writeFileSync(file, generated)
    expect(readFileSync(file, 'utf8')).toBe(generated)
  })

  it('passes a good configuration', () => {
    expect(validate(example)).toEqual([])
    expect(screen(example)).toEqual([])
  })

  it('leaves what is rare to the validator', () => {
    expect(validate(rare)).toEqual([])
    expect(screen(rare)).not.toEqual([])
  })

  it('names the place that looks wrong', () => {
    expect(screen({ ...example, titel: 1 })).toEqual(['/titel'])
    expect(screen({ ...example, project: undefined })).toEqual([''])
  })

  it('takes a name of Object.prototype for a key like any other', () => {
    for (const key of ['toString', 'constructor', '__proto__', 'hasOwnProperty']) {
      const odd = JSON.parse(`{"${key}":{"${key}":{}}}`)
      expect(screen({ ...example, surveys: [odd] })).not.toEqual([])
      expect(screen({ ...example, theme: odd })).not.toEqual([])
      for (const place of mutations(example)) {
        const document = place(odd)
        if (!screen(document).length) expect(validate(document)).toEqual([])
        validate(place(JSON.parse(`{"type":{"${key}":0},"event":{"${key}":0}}`)))
        screen(place(JSON.parse(`{"type":{"${key}":0},"event":{"${key}":0}}`)))
      }
    }
  })

  it('never passes what the validator refuses', () => {
    const places = [...mutations(example), ...mutations(rare)]
    const values = fc.oneof(
      fc.constantFrom(
        undefined,
        null,
        true,
        0,
        -1,
        1.5,
        1e21,
        '',
        'nps',
        'nps/text',
        'x',
        '2s',
        '2 s',
        [],
        {},
        [1],
        { id: 'a' },
        'once',
      ),
      fc.jsonValue(),
      fc.constantFrom('event', 'page', 'text').map((kind) => ({ [kind]: 'x', where: { device: 'mobile' } })),
      fc.constantFrom('nps', 'csat', 'text', 'nsp').map((type) => ({ id: 'q', type, rows: 2 })),
    )
    fc.assert(
      fc.property(fc.nat(places.length - 1), values, (place, value) => {
        const document = places[place]!(value)
        if (document !== undefined && !screen(document).length) expect(validate(document)).toEqual([])
      }),
      { numRuns: 6000 },
    )
  })
})
