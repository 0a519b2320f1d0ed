import type { Answer } from '@earshot/schema'

/** Longer ones are no ids; they count as answers without a key. */
const LONGEST = 200

type Keys = readonly string[] | undefined

const number = (answer: Answer): Keys => (typeof answer === 'number' ? [String(answer)] : undefined)
/** What was written beside "other" is nobody's column: it would be a person's words. */
const option = (answer: string) => (answer.startsWith('other:') ? 'other' : answer)
const isList = (answer: Answer): answer is readonly string[] => Array.isArray(answer)

/** Types whose answers are told apart by more than their number. */
const KEYS: { readonly [type: string]: (answer: Answer) => Keys } = {
  choice: (answer) => (typeof answer === 'string' ? [option(answer)] : undefined),
  choices: (answer) => (isList(answer) ? [...new Set(answer.map(option))] : undefined),
  ranking: (answer) => (isList(answer) ? answer.map((id, i) => `${id}.${i + 1}`) : undefined),
  matrix: (answer) =>
    typeof answer === 'object' && !isList(answer)
      ? Object.entries(answer).map(([row, column]) => `${row}.${column}`)
      : undefined,
  consent: (answer) => (typeof answer === 'boolean' ? [String(answer)] : undefined),
  text: (answer) => (typeof answer === 'string' && answer.trim() ? [] : undefined),
}

/**
 * What an answer counts under in a distribution; none for words, nothing where it is no answer of that type. A ranking has
 * each option with its place (`price.1`), a matrix each row with its column (`speed.good`).
 */
export const keysOf = (type: string, answer: Answer): Keys =>
  (Object.hasOwn(KEYS, type) ? KEYS[type]! : number)(answer)?.filter((key) => key.length <= LONGEST)
