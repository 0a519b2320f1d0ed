import type { Question } from '@earshot/schema'
import type { Row } from '../data/row'
import { inEnglish, titleOf } from '../words/text'

/** A question whose answers are counted, not scored. */
export interface CountedBlock {
  key: string
  survey: string
  question: string
  title: string
  metric: string
  row: Row | null
  groups: readonly Row[]
  /** What an option, a row or a column is called. */
  nameOf(id: string): string
}

const COUNTED = ['choice', 'choices', 'ranking', 'matrix', 'consent', 'text']

/** Whether answers to questions of this type are counted. */
export const isCounted = (metric: string): boolean => COUNTED.includes(metric)

const consent: Readonly<Record<string, string>> = { true: 'Agreed', false: 'Did not agree' }

/** Names of all that can be chosen, by id; what is not in the question is called by its id. */
export function namesOf(question: Partial<Question> | undefined): (id: string) => string {
  const {
    options = [],
    rows = [],
    columns = [],
  } = Object(question) as {
    options?: readonly { id: string; text: string }[]
    rows?: readonly { id: string; text: string }[]
    columns?: readonly { id: string; text: string }[]
  }
  const lists = [options, rows, columns].filter(Array.isArray).flat()
  const names = new Map(lists.map(({ id, text }) => [id, inEnglish(text) ?? titleOf(id)]))
  return (id) => names.get(id) ?? (question?.type === 'consent' ? consent[id] : undefined) ?? titleOf(id)
}
