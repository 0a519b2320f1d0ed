import type { ChoicesQuestion } from '../../question'
import { isOffered } from '../offered'
import type { QuestionType } from '../question-type'

const kindOf = (value: string) => value.replace(/^other:.*/s, 'other')

/** Some of several options, at most `max` of them, none twice. An empty list is no answer. */
export const choices: QuestionType = {
  accepts(value, question) {
    const { max = Infinity } = question as ChoicesQuestion
    return (
      Array.isArray(value) &&
      value.length <= max &&
      value.every((one) => isOffered(one, question as ChoicesQuestion)) &&
      new Set(value.map(kindOf)).size === value.length
    )
  },
}
