import type { ChoicesQuestion } from '@earshot/schema'
import { fill } from '../../fill'
import { options } from '../../parts/options'
import type { QuestionView } from '../view'

/** Some of several options: boxes to tick. */
export const choices: QuestionView = {
  View: options(true),
  hint: (question, { upTo }) => {
    const { max } = question as ChoicesQuestion
    return max ? fill(upTo, { max }) : undefined
  },
}
