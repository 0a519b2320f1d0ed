import type { Question } from '@earshot/schema'
import { ces5, ces7 } from './ces'
import { csat } from './csat'
import { expectation, experience } from './expectation'
import type { Metric } from './metric'
import { nps } from './nps'
import { rating } from './rating'
import { thumbs } from './thumbs'

/** Question type → its metric. Types that aren't here have no score. */
const metrics: Readonly<Record<string, (question: Partial<Question> | undefined) => Metric>> = {
  nps: () => nps,
  csat: () => csat,
  ces: (question) => (question && 'scale' in question && question.scale === 5 ? ces5 : ces7),
  rating,
  thumbs: () => thumbs,
  expectation: () => expectation,
  experience: () => experience,
}

/** How the answers to this question are scored; undefined for questions that are not. */
export const metricOf = (name: string, question?: Partial<Question>): Metric | undefined =>
  Object.hasOwn(metrics, name) ? metrics[name]?.(question) : undefined
