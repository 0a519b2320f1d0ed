import type { RatingQuestion } from '@earshot/schema'
import { Scale } from '../../parts/scale'
import type { QuestionView } from '../view'

/** A scale of the survey's own: numbers with words at both ends, rows of words, stars or faces. */
export const rating: QuestionView = {
  View: Scale,
  points: (question) => {
    const { min = 1, max, instrument = '' } = question as RatingQuestion
    return [min, max ?? (/^(seq|umux)/.test(instrument) ? 7 : 5)]
  },
  instrument: (question) => (question as RatingQuestion).instrument,
}
