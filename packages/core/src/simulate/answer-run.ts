import type { Answers } from '@earshot/schema'
import type { Run } from '../run/run'

const REFUSALS = { required: 'needs an answer', invalid: 'does not take this answer', storage: 'could not be kept' }

/**
 * Answers a run as a person would: question after question, as its branches go, then Send.
 *
 * @returns What could not be done, in words; nothing if the run is completed.
 */
export async function answerRun(run: Run, answers: Answers): Promise<string | undefined> {
  const unknown = Object.keys(answers).find((id) => !run.survey.questions.some((question) => question.id === id))
  if (unknown) {
    const known = run.survey.questions.map(({ id }) => id).join(', ')
    return `${run.survey.id} has no question ${unknown}; its questions are ${known}`
  }
  for (let steps = run.survey.questions.length; steps > 0; steps--) {
    const question = run.question.value
    if (!question) return undefined
    if (Object.hasOwn(answers, question.id)) await run.answer(question.id, answers[question.id])
    if (!run.error.value) {
      if (run.last.value) await run.complete()
      else run.next()
    }
    const error = run.error.value
    if (error)
      return `${run.survey.id}: the question ${error.question} ${REFUSALS[error.code]} (${JSON.stringify(answers[error.question]) ?? 'none is given'})`
  }
  return undefined
}
