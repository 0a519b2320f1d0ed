import {
  type Answer,
  type Asked,
  type Question,
  type QuestionFields,
  questionFields,
  questionTypes,
} from '@earshot/schema'

const STATUSES: readonly unknown[] = ['shown', 'started', 'completed', 'dismissed', 'ignored']
const CONSENTS: readonly unknown[] = ['granted', 'pending', 'denied']
/** Characters of one document as JSON; the SDK makes none near this. */
const LONGEST = 128 * 1024
/** Objects within objects; deeper ones could exhaust the stack of whatever walks them. */
const DEEPEST = 16

type Found = Record<string, unknown>
type Test = (value: unknown) => boolean

const isObject = (value: unknown): value is Found => !!value && typeof value === 'object' && !Array.isArray(value)
const isText: Test = (value) => typeof value === 'string' && value.length <= 2048
const isId: Test = (value) => typeof value === 'string' && /^[^\p{Cc}]{1,200}$/u.test(value)
const isCount: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0
const isTime: Test = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(value) &&
  !Number.isNaN(Date.parse(value))

/** What every document has. */
const required: readonly (readonly [path: string, test: Test])[] = [
  ['id', isId],
  ['rev', (value) => isCount(value) && value !== 0],
  ['project', isId],
  ['survey', isId],
  ['status', (value) => STATUSES.includes(value)],
  ['answers', isObject],
  ['shownAt', isTime],
]

/** What a document may have, outer before inner; null counts as absent. */
const optional: readonly (readonly [path: string, test: Test])[] = [
  ['surveyVersion', isCount],
  ['wave', isText],
  ['asked', isObject],
  ['journey', isObject],
  ['journey/stage', isText],
  ['journey/touchpoint', isText],
  ['journey/moment', isObject],
  ['updatedAt', isTime],
  ['msToAnswer', (value) => typeof value === 'number'],
  ['person', isObject],
  ['person/id', isText],
  ['person/anonymousId', isText],
  ['person/account', isText],
  ['person/traits', isObject],
  ['context', isObject],
  ['context/path', isText],
  ['context/locale', isText],
  ['context/device', isText],
  ['context/dir', isText],
  ['sampling', isObject],
  ['sampling/rate', (value) => typeof value === 'number' && value >= 0 && value <= 1],
  ['consent', (value) => CONSENTS.includes(value)],
  ['client', isObject],
  ['eraseHash', (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)],
  ['sdk', isText],
  ['test', (value) => typeof value === 'boolean'],
]

const own = (of: unknown, key: string): unknown => (isObject(of) && Object.hasOwn(of, key) ? of[key] : undefined)
const at = (doc: Found, path: string): unknown => path.split('/').reduce<unknown>(own, doc)
const escaped = (key: string) => key.replace(/~/g, '~0').replace(/\//g, '~1')

function isDeeper(value: unknown, levels: number): boolean {
  if (!value || typeof value !== 'object') return false
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1))
}

const isAnswer = (value: unknown): value is Answer =>
  Number.isFinite(value) ||
  typeof value === 'boolean' ||
  typeof value === 'string' ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string')) ||
  (isObject(value) && Object.values(value).every((item) => typeof item === 'string'))

/** What every answer of a kind is, whatever was offered. */
const KINDS: { readonly [kind in QuestionFields['answer']]: Test } = {
  number: Number.isInteger,
  string: (value) => typeof value === 'string',
  strings: Array.isArray,
  boolean: (value) => typeof value === 'boolean',
  'words by row': isObject,
  none: () => false,
}

/** The scales that a type of question has: only these give figures, so that one forged document can't spoil them. */
function scalesOf(type: string): (readonly [min: number, max: number])[] {
  const scale = Object.hasOwn(questionTypes, type) && questionTypes[type]!.scale
  const { fields } = questionFields[type] ?? {}
  // Where the survey sets the ends, any scale may have been shown.
  if (!scale || fields?.max) return []
  const points = /^#(.+)$/.exec(fields?.scale ?? '')?.[1]?.split(',') ?? [undefined]
  return points.map((one) => scale({ id: '', type, ...(one && { scale: Number(one) }) } as Question))
}

/** What is wrong with how a question was put. */
function wrongScale(asked: unknown, pointer: string): string | undefined {
  if (typeof own(asked, 'type') !== 'string') return `${pointer}/type`
  const { type, min, max } = asked as Asked
  for (const [name, end] of Object.entries({ min, max }))
    if (end !== undefined && !Number.isFinite(end)) return `${pointer}/${name}`
  const scales = scalesOf(type)
  const isKnown = scales.some(([low, high]) => (min ?? low) === low && (max ?? high) === high)
  return scales.length && !isKnown ? `${pointer}/max` : undefined
}

/** Whether an answer can be one to the question as it was put. */
function fits(answer: Answer, asked: Asked | undefined): boolean {
  if (!asked) return true
  const kind = Object.hasOwn(questionFields, asked.type) ? questionFields[asked.type]!.answer : undefined
  if (kind && !KINDS[kind](answer)) return false
  const { min, max } = asked
  const scales = min !== undefined && max !== undefined ? [[min, max] as const] : scalesOf(asked.type)
  return (
    !scales.length ||
    (Number.isInteger(answer) && scales.some(([low, high]) => (answer as number) >= low && (answer as number) <= high))
  )
}

/**
 * What makes a document one that can't be stored.
 *
 * @returns JSON pointer of the first thing that is wrong (`/` for the whole), or nothing. Unknown surveys are fine: a
 * configuration may have changed while the answer was on its way. Answers are held to the scale that the document itself
 * says was shown.
 * @example wrongPlace({ ...document, answers: { score: 12 } }) // '/answers/score'
 */
export function wrongPlace(doc: unknown): string | undefined {
  if (!isObject(doc) || isDeeper(doc, DEEPEST) || JSON.stringify(doc).length > LONGEST) return '/'
  for (const [path, test] of required) if (!test(at(doc, path))) return `/${path}`
  for (const [path, test] of optional) if (at(doc, path) != null && !test(at(doc, path))) return `/${path}`

  for (const [question, asked] of Object.entries(doc.asked ?? {})) {
    const wrong = wrongScale(asked, `/asked/${escaped(question)}`)
    if (wrong) return wrong
  }
  for (const [question, answer] of Object.entries(doc.answers as Found))
    if (!isAnswer(answer) || !fits(answer, own(doc.asked, question) as Asked | undefined))
      return `/answers/${escaped(question)}`
  return undefined
}
