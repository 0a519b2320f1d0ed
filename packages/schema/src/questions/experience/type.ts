import type { QuestionType } from '../question-type'

/** How hard or easy a task was, after it: 1, very difficult, to 7, very easy. */
export const experience: QuestionType = {
  scale: () => [1, 7],
  instrument: () => 'experience',
}
