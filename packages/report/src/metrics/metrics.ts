import type { Question } from '@earshot/schema'
import { ces5, ces7 } from './ces'
import { csat } from './csat'
import type { Metric } from './metric'
import { nps } from './nps'

/** Question type → its metric. Types that aren't here have no score. */
const metrics: Readonly<Record<string, (question: Partial<Question> | undefined) => Metric>> = {
  nps: () => nps,
  csat: () => csat,
  ces: (question) => (question && 'scale' in question && question.scale === 5 ? ces5 : ces7),
}

/** How the answers to this question are scored; undefined for questions that are not. */
export const metricOf = (name: string, question?: Partial<Question>): Metric | undefined =>
  Object.hasOwn(metrics, name) ? metrics[name]?.(question) : undefined
