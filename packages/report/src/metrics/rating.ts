import type { Question } from '@earshot/schema'
import { inEnglish } from '../words/text'
import { meanOf } from './mean-of'
import type { Metric } from './metric'

/** A rating on the scale of its question, 1 to 5 where that is not known. */
export function rating(question: Partial<Question> | undefined): Metric {
  const { min = 1, max = 5, labels = [] } = question?.type === 'rating' ? question : {}
  const ends = [inEnglish(labels[0]) ?? 'lowest', inEnglish(labels.at(-1)) ?? 'highest'] as const
  return meanOf({ name: 'Rating', ends, min, max })
}
