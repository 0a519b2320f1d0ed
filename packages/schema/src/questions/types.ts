import { ces } from './ces/type'
import { choice } from './choice/type'
import { choices } from './choices/type'
import { consent } from './consent/type'
import { csat } from './csat/type'
import { expectation } from './expectation/type'
import { experience } from './experience/type'
import { matrix } from './matrix/type'
import { nps } from './nps/type'
import type { QuestionType } from './question-type'
import { ranking } from './ranking/type'
import { rating } from './rating/type'
import { statement } from './statement/type'
import { text } from './text/type'
import { thumbs } from './thumbs/type'

/** Every question type, one line each. */
export const questionTypes: { readonly [type: string]: QuestionType } = {
  nps,
  csat,
  ces,
  rating,
  thumbs,
  choice,
  choices,
  text,
  ranking,
  matrix,
  expectation,
  experience,
  consent,
  statement,
}
