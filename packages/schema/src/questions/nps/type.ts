import type { QuestionType } from '../question-type'

/** Net Promoter: likelihood to recommend, 0 to 10, only the ends labelled. */
export const nps: QuestionType = {
  scale: () => [0, 10],
  instrument: () => 'nps',
}
