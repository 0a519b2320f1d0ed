import { ces } from './ces/view'
import { choice } from './choice/view'
import { choices } from './choices/view'
import { csat } from './csat/view'
import { expectation } from './expectation/view'
import { experience } from './experience/view'
import { nps } from './nps/view'
import { rating } from './rating/view'
import { text } from './text/view'
import { thumbs } from './thumbs/view'
import type { QuestionView } from './view'

/** The question types that every prompt can draw, one line each; the rarer ones are in `rare.ts`. */
export const questionViews: { readonly [type: string]: QuestionView } = {
  nps,
  csat,
  ces,
  rating,
  thumbs,
  choice,
  choices,
  expectation,
  experience,
  text,
}
