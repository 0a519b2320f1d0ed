import type { Answers, Condition, Question, Survey } from '@earshot/schema'

/** Whether a condition holds, given the answers. */
export type HoldsWith = (condition: Condition | undefined, answers: Answers) => boolean

/** The questions that are asked, given the answers so far, in order. */
export function asked(survey: Survey, answers: Answers, holdsWith: HoldsWith): readonly Question[] {
  return survey.questions.filter((question) => holdsWith(question.if, answers))
}

/** The first question must be answered, the others may, unless they say otherwise. */
export const isRequired = (survey: Survey, question: Question): boolean =>
  question.required ?? question === survey.questions[0]
