import type { CesQuestion } from '../../question'
import type { QuestionType } from '../question-type'

/** Customer effort 2.0: agreement that it was easy. Seven and five points are different instruments. */
export const ces: QuestionType = {
  scale: (question) => [1, (question as CesQuestion).scale ?? 7],
  instrument: (question) => `ces-${(question as CesQuestion).scale ?? 7}`,
}
