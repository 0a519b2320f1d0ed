import type { Question } from '../question'
import { questionTypes } from './types'

/** Whether `value` is an answer that this question allows. */
export function accepts(question: Question, value: unknown): boolean {
  const type = questionTypes[question.type]
  const [min, max] = type?.scale?.(question) ?? []
  return (
    type?.accepts?.(value, question) ??
    (Number.isInteger(value) && (value as number) >= min! && (value as number) <= max!)
  )
}
