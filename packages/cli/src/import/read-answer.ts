import { type Answer, accepts, type Question, questionTypes } from '@earshot/schema'

const YES = /^(true|yes|1)$/i
const NO = /^(false|no|0)$/i

function parsed(text: string, { type }: Question): unknown {
  if (questionTypes[type]?.scale) return /^-?\d+(\.0+)?$/.test(text) ? Number(text) : text
  // Names of types that a build may not have.
  if ((type as string) === 'consent') return YES.test(text) ? true : NO.test(text) ? false : text
  if (/^(choices|ranking)$/.test(type)) return text.split(/\s*;\s*/)
  return text
}

/**
 * A cell as the answer to a question: a number for scales, a list parted by `;` for `choices` and `ranking`.
 *
 * @throws Error if the question does not allow it.
 */
export function readAnswer(text: string, question: Question): Answer {
  const value = parsed(text, question)
  const [min, max] = questionTypes[question.type]?.scale?.(question) ?? []
  if (accepts(question, value)) return value as Answer
  throw Error(
    `found ${JSON.stringify(text)}, allowed: ${min === undefined ? `an answer of type ${question.type}` : `a whole number from ${min} to ${max}`}`,
  )
}
