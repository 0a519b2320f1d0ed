import type { Asked, ResponseDocument } from '@earshot/schema'
import { figures } from './figures'

/** An answer that a score is made of. */
export interface ScoredAnswer {
  survey: string
  version: number
  question: string
  asked: Asked
  score: number
}

/** The answers of a response that scores are made of. */
export function scoredAnswers({
  survey,
  surveyVersion: version = 1,
  asked,
  answers,
}: ResponseDocument): ScoredAnswer[] {
  return Object.entries(asked ?? {}).flatMap(([question, how]) => {
    const score = Object.hasOwn(answers, question) ? answers[question] : undefined
    if (typeof score !== 'number' || !Object.hasOwn(figures, how.type)) return []
    return [{ survey, version, question, asked: how, score }]
  })
}

/** Answer → how often. */
export function distributionOf(answers: readonly { score: number }[]): { [answer: string]: number } {
  const distribution: { [answer: string]: number } = {}
  for (const { score } of answers) distribution[score] = (distribution[score] ?? 0) + 1
  return distribution
}
