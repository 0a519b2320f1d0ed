import type { QuestionTypeName } from '@earshot/schema'
import { ces } from './ces/view'
import { csat } from './csat/view'
import { nps } from './nps/view'
import { text } from './text/view'
import type { QuestionView } from './view'

/** Every question type that can be drawn, one line each. */
export const questionViews: { readonly [type in QuestionTypeName]: QuestionView } = { nps, csat, ces, text }
