import { type Answer, type Answers, accepts, isAnswered, isGiven, type Status, type Survey } from '@earshot/schema'
import { asked, type HoldsWith, isRequired } from './flow'
import type { RunError } from './run'

/** How far a display has got. */
export interface RunState {
  status: Status
  /** Id of the question that is drawn. */
  question: string
  answers: Answers
  /** Ids of the questions drawn so far, in the order of their first appearance. */
  seen: readonly string[]
  error: RunError | null
}

export type RunAction =
  | { type: 'answer'; question: string; value: Answer | undefined }
  | { type: 'next' | 'back' | 'complete' | 'dismiss' | 'ignore' }

export const startOf = (survey: Survey): RunState => {
  const [first] = survey.questions
  return { status: 'shown', question: first!.id, answers: {}, seen: [first!.id], error: null }
}

export const hasEnded = ({ status }: Pick<RunState, 'status'>): boolean => status !== 'shown' && status !== 'started'

/** One step of a run. Pure; what can't be done leaves the state as it was, or sets `error`. */
export function reduce(state: RunState, action: RunAction, survey: Survey, holdsWith: HoldsWith): RunState {
  if (hasEnded(state)) return state
  if (action.type === 'dismiss') return { ...state, status: 'dismissed', error: null }
  if (action.type === 'ignore') return { ...state, status: 'ignored', error: null }

  if (action.type === 'answer') {
    const question = survey.questions.find(({ id }) => id === action.question)
    if (!question) return state
    const { [question.id]: _, ...others } = state.answers
    if (!isGiven(action.value)) return { ...state, answers: others, error: null }
    if (!accepts(question, action.value)) return { ...state, error: { question: question.id, code: 'invalid' } }
    return { ...state, status: 'started', answers: { ...others, [question.id]: action.value! }, error: null }
  }

  const questions = asked(survey, state.answers, holdsWith)
  const at = questions.findIndex(({ id }) => id === state.question)
  const goTo = (index: number): RunState => {
    const question = questions[index]
    if (!question) return state
    const seen = state.seen.includes(question.id) ? state.seen : [...state.seen, question.id]
    return { ...state, question: question.id, seen, error: null }
  }
  if (action.type === 'back') return goTo(at - 1)

  const missing = questions.find(
    (question, i) =>
      (action.type === 'complete' || i === at) &&
      isRequired(survey, question) &&
      !isAnswered(question, state.answers[question.id]),
  )
  if (missing) return { ...state, question: missing.id, error: { question: missing.id, code: 'required' } }
  if (action.type === 'next') return goTo(at + 1)
  // What was answered on a branch that was left again is not part of the response.
  const answers = Object.fromEntries(
    Object.entries(state.answers).filter(([id]) => questions.some((question) => question.id === id)),
  )
  return { ...state, status: 'completed', answers, error: null }
}
