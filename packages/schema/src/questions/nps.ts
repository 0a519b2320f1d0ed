import type { QuestionType } from './type'

/** Net Promoter: likelihood to recommend, 0 to 10, only the ends labelled. */
export const nps: QuestionType = {
  fields: {},
  scale: () => [0, 10],
  instrument: () => 'nps',
}
