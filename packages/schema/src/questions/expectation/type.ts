import type { QuestionType } from '../question-type'

/** How hard or easy a task is expected to be, before it: 1, very difficult, to 7, very easy. */
export const expectation: QuestionType = {
  scale: () => [1, 7],
  instrument: () => 'expectation',
}
