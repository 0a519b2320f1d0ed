import type { CesQuestion } from '@earshot/schema'
import { Scale } from '../../parts/scale'
import type { QuestionView } from '../view'

const most = (question: unknown) => (question as CesQuestion).scale ?? 7

/** Effort: seven numbered cells with words at both ends, or five rows of words. */
export const ces: QuestionView = {
  View: Scale,
  points: (question) => [1, most(question)],
  instrument: (question) => `ces-${most(question)}`,
}
