import type { Answer } from '@earshot/schema'

/** What is counted of an answer: keys of the distribution; none for words, which are counted without being told. */
type Counting = (answer: Answer) => readonly string[] | undefined

/** Longer ones are no ids; they count as answers without a key. */
const LONGEST = 200

const number: Counting = (answer) => (typeof answer === 'number' ? [String(answer)] : undefined)

/** Own words behind "other" stay out of the figures. */
const option = (answer: string) => (answer.startsWith('other:') ? 'other' : answer)

const isList = (answer: Answer): answer is readonly string[] => Array.isArray(answer)

const isRecord = (answer: Answer): answer is { readonly [row: string]: string } =>
  typeof answer === 'object' && !Array.isArray(answer)

/**
 * Question type → the keys that an answer of it counts under; undefined where the answer is not one of that type. `choices`
 * counts each option once, `ranking` each option with its place (`price.1`), `matrix` each row with its column
 * (`speed.good`). A type that isn't here has no row in the report: a `statement` asks nothing.
 */
export const countings: { readonly [type: string]: Counting } = {
  nps: number,
  csat: number,
  ces: number,
  rating: number,
  thumbs: number,
  expectation: number,
  experience: number,
  choice: (answer) => (typeof answer === 'string' ? [option(answer)] : undefined),
  choices: (answer) => (isList(answer) ? [...new Set(answer.map(option))] : undefined),
  ranking: (answer) => (isList(answer) ? answer.map((id, index) => `${id}.${index + 1}`) : undefined),
  matrix: (answer) =>
    isRecord(answer) ? Object.entries(answer).map(([row, column]) => `${row}.${column}`) : undefined,
  consent: (answer) => (typeof answer === 'boolean' ? [String(answer)] : undefined),
  text: (answer) => (typeof answer === 'string' && answer.trim() ? [] : undefined),
}

/** What an answer counts under in a distribution, here and in the cells; nothing where it is no answer of that type. */
export const keysOf = (type: string, answer: Answer): readonly string[] | undefined =>
  (Object.hasOwn(countings, type) ? countings[type]! : number)(answer)?.filter((key) => key.length <= LONGEST)
