import type { Answers, Question, Survey } from '@earshot/schema'
import { type Facts, holds } from '../gate/condition'

/** Facts as they are with these answers; `if` conditions may name both. */
export type FactsWith = (answers: Answers) => Facts

/** The questions that are asked, given the answers so far, in order. */
export function asked(survey: Survey, answers: Answers, factsWith: FactsWith): readonly Question[] {
  const facts = factsWith(answers)
  return survey.questions.filter((question) => holds(question.if, facts))
}

/** The first question must be answered, the others may, unless they say otherwise. */
export const isRequired = (survey: Survey, question: Question): boolean =>
  question.required ?? question === survey.questions[0]
