import { consent } from './consent/view'
import { matrix } from './matrix/view'
import { ranking } from './ranking/view'
import { statement } from './statement/view'
import type { QuestionView } from './view'

/** The question types of a file of their own, which is fetched for a survey that has one; one line each. */
export const rareViews: { readonly [type: string]: QuestionView } = { ranking, matrix, consent, statement }
