import type { QuestionType } from './type'

/** Customer satisfaction: five points, each with its words. */
export const csat: QuestionType = {
  fields: { look: '=labels,stars,faces', subject: 'text' },
  scale: () => [1, 5],
  instrument: () => 'csat-5',
}
