import type { CsatQuestion } from '../../question'
import type { QuestionType } from '../question-type'

/** Customer satisfaction: five points, each with its words. Stars and faces are read differently: instruments of their own. */
export const csat: QuestionType = {
  scale: () => [1, 5],
  instrument: (question) => {
    const { look = 'labels' } = question as CsatQuestion
    return look === 'labels' ? 'csat-5' : `csat-5-${look}`
  },
}
