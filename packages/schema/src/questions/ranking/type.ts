import type { RankingQuestion } from '../../question'
import { optionIds } from '../offered'
import type { QuestionType } from '../question-type'

/** All options, the first one first. */
export const ranking: QuestionType = {
  accepts(value, question) {
    const ids = optionIds(question as RankingQuestion)
    return Array.isArray(value) && value.length === ids.length && ids.every((id) => value.includes(id))
  },
}
