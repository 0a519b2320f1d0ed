import type { RatingQuestion } from '../../question'
import type { QuestionType } from '../question-type'

/** A scale of the survey's own, 1 to 5 unless it says otherwise, or the one of a standard instrument. */
export const rating: QuestionType = {
  scale: (question) => {
    const { min = 1, max, instrument = '' } = question as RatingQuestion
    return [min, max ?? (/^(seq|umux)/.test(instrument) ? 7 : 5)]
  },
  instrument: (question) => (question as RatingQuestion).instrument,
}
