import { ces } from './ces'
import { csat } from './csat'
import { nps } from './nps'
import { text } from './text'
import type { QuestionType } from './type'

/** Every question type, one line each. */
export const questionTypes: { readonly [type: string]: QuestionType } = { nps, csat, ces, text }
