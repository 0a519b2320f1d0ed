import type { ChoicesQuestion } from '../../question'
import { checkOptions } from '../check-options'
import type { QuestionFields } from '../fields'

export const choices: QuestionFields = {
  fields: { options: 'option+!', other: 'boolean', shuffle: 'boolean', max: 'count' },
  answer: 'strings',
  check(question, report) {
    const { options = [], other, max } = question as ChoicesQuestion
    checkOptions(question as ChoicesQuestion, report)
    const most = options.length + Number(!!other)
    if (max !== undefined && (max < 1 || max > most)) report('/max', max, `a whole number from 1 to ${most}`)
  },
}
