import type { QuestionType } from '../question-type'

/** Down or up: 0 or 1. */
export const thumbs: QuestionType = { scale: () => [0, 1] }
