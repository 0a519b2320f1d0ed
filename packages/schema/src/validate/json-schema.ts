import { momentKinds } from '../moments/kinds'
import { questionFields } from '../questions/question-fields'
import { type Shape, shapes } from './shapes'

type Json = { readonly [key: string]: unknown }

const ANY = { $schema: { type: 'string' }, $comment: { type: 'string' } }
const scalar = { type: ['string', 'number', 'boolean', 'null'] }
const ref = (name: string): Json => ({ $ref: `#/$defs/${name}` })

const kinds: { readonly [kind: string]: Json } = {
  string: { type: 'string', minLength: 1 },
  id: { type: 'string', pattern: '^[\\w.:-]{1,64}$' },
  boolean: { type: 'boolean' },
  number: { type: 'number' },
  count: { type: 'integer', minimum: 0 },
  whole: { type: 'integer' },
  href: {
    type: 'string',
    pattern: '^(([hH][tT][tT][pP][sS]?://|[mM][aA][iI][lL][tT][oO]:)[^\\s\\\\]+|/(?![/\\\\])[^\\s\\\\]*)$',
  },
  percent: { type: 'number', minimum: 0, maximum: 100 },
  yes: { const: true },
  selector: { type: 'string', pattern: '\\S' },
  share: { type: 'number', minimum: 0, maximum: 1 },
  duration: { type: 'string', pattern: '^\\d+(\\.\\d+)?(ms|s|m|h|d)$', examples: ['500ms', '2s', '10m', '3h', '30d'] },
  date: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T.+)?$', examples: ['2026-11-22'] },
  scalar,
  ordered: { type: ['number', 'string'] },
  text: { anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: { type: 'string' } }] },
}

/** What each field is for, shown by editors; defaults are those of the TypeScript types. */
const descriptions: { readonly [place: string]: string } = {
  'config.earshot': 'Version of this format.',
  'config.project': 'Name of the product that asks; goes with every answer.',
  'config.brand': 'Name that the standard questions use. Default: the project.',
  'config.locale': 'A language tag, or "auto" (default): the page’s language, then the browser’s.',
  'config.collector': 'Where answers go; several endpoints are served independently of each other.',
  'config.journey': 'Stages of the customer’s journey with their touchpoints.',
  'config.pacing': 'Limits over all surveys together.',
  'config.theme': 'How the prompt looks.',
  'config.consent': 'Default "granted": the host takes care of it.',
  'config.storage': 'Where the device remembers. Default "device".',
  'config.gpc': 'What Global Privacy Control and Do Not Track do. Default "anonymise".',
  'config.traits': 'Traits that go with the answers. Default: all.',
  'config.paths': 'Kinds of paths, such as /users/:name, that stand for the page in a response.',
  'sink.firstParty':
    'Yours although on another origin: it gets answers under Global Privacy Control, too. Default false.',
  'config.test': 'Flags every response and lets automation in. Default false.',
  'config.surveys': 'What is asked.',
  'survey.touchpoint': 'Id of the touchpoint that it asks about.',
  'survey.moment': 'When to ask. Default: the touchpoint’s moment.',
  'survey.audience': 'Who may be asked. Default: everyone.',
  'survey.sample': 'Probability per person and wave. Default 1.',
  'survey.priority': 'Higher wins when several moments come together. Default 0.',
  'survey.frequency': 'How often one person may see it.',
  'survey.wave': 'A new wave starts the counting of displays anew.',
  'survey.display': 'Where and how it stands on the page.',
  'display.as':
    'A card in a corner (popover, the default; on a phone a sheet), a sheet, a banner across an edge, inline in target, a tab that opens it, or, for a survey that the person opens, a modal.',
  'display.position':
    'Corner or edge; start is where lines of text begin. Default: bottom-end for a card, bottom for a banner, end for a tab.',
  'display.target': 'CSS selector of the element that an inline survey stands in; it may appear later.',
  'display.offset': 'Distance from the edges, in CSS px. Default 16.',
  'display.zIndex': 'Default: the top layer, above everything.',
  'display.avoid': 'CSS selector of elements that the prompt keeps clear of: a chat button, a cookie bar.',
  'touchpoint.owner': 'The team that acts on what is said here.',
  'touchpoint.moment': 'When its surveys ask, unless they say otherwise.',
  'pacing.perSession': 'Prompts in one visit. Default 1.',
  'pacing.cooldown': 'Time between any two prompts. Default 30d.',
  'pacing.perYear': 'Prompts in 365 days. Default 6.',
  'question.required': 'Default: true for the first question, false for the others.',
  'question.if': 'Asked only if this holds.',
  'modifiers.delay': 'Wait this long from the moment.',
  'modifiers.times': 'The how-manieth time on this visit.',
  'modifiers.next': 'Wait for the next page.',
}

function property(expression: string): Json {
  if (expression.endsWith('*')) {
    const one = property(expression.slice(0, -1))
    return { anyOf: [one, { type: 'array', items: one }] }
  }
  const [words, shape] = expression.split('|')
  if (shape) return { anyOf: [property(words!), property(shape)] }
  if (expression.endsWith('[]')) return { type: 'array', items: property(expression.slice(0, -2)) }
  if (expression.endsWith('+')) return { type: 'array', items: property(expression.slice(0, -1)), minItems: 1 }
  if (expression[0] === '=') return { enum: expression.slice(1).split(',') }
  if (expression[0] === '#') return { enum: expression.slice(1).split(',').map(Number) }
  return kinds[expression] ?? ref(expression)
}

function object(shape: Shape, place: string, fixed: Json = {}): Json {
  const required = Object.keys(shape).filter((key) => shape[key]!.endsWith('!'))
  const properties = Object.entries(shape).map(([key, expression]) => {
    const description = descriptions[`${place}.${key}`]
    return [key, { ...property(expression.replace('!', '')), ...(description && { description }) }]
  })
  return {
    type: 'object',
    properties: { ...ANY, ...Object.fromEntries(properties), ...fixed },
    ...(required.length && { required }),
    additionalProperties: false,
  }
}

/** The published JSON Schema (2020-12) of the configuration, from the same shapes that the validator walks. */
export function jsonSchema(): Json {
  const named = Object.entries(shapes).filter(([name]) => !['config', 'question', 'modifiers'].includes(name))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Earshot configuration',
    description: 'What to ask, when, whom, how often, how it looks, and where answers go.',
    ...object(shapes.config, 'config'),
    $defs: {
      ...Object.fromEntries(named.map(([name, shape]) => [name, object(shape, name)])),
      condition: {
        description: 'Facts and what they must be, all of them; or all, any, not of conditions.',
        type: 'object',
        properties: {
          ...ANY,
          all: { type: 'array', items: ref('condition') },
          any: { type: 'array', items: ref('condition') },
          not: ref('condition'),
        },
        patternProperties: {
          '^((user|account|event|page|visit|referrer|answers)\\..+|device|locale)$': {
            anyOf: [scalar, { type: 'array', items: scalar }, ref('matcher')],
          },
        },
        additionalProperties: false,
      },
      moment: {
        description: 'When to ask: an event’s name, or one of these.',
        anyOf: [
          kinds.string,
          ...Object.entries(momentKinds).map(([kind, shape]) => ({
            title: kind,
            ...object({ ...shape, ...shapes.modifiers }, 'modifiers'),
          })),
        ],
      },
      question: {
        anyOf: Object.entries(questionFields).map(([type, { fields }]) => ({
          title: type,
          ...object({ ...shapes.question, ...fields }, 'question', { type: { const: type } }),
        })),
      },
    },
  }
}
