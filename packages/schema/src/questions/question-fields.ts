import { ces } from './ces/fields'
import { choice } from './choice/fields'
import { choices } from './choices/fields'
import { consent } from './consent/fields'
import { csat } from './csat/fields'
import { expectation } from './expectation/fields'
import { experience } from './experience/fields'
import type { QuestionFields } from './fields'
import { matrix } from './matrix/fields'
import { nps } from './nps/fields'
import { ranking } from './ranking/fields'
import { rating } from './rating/fields'
import { statement } from './statement/fields'
import { text } from './text/fields'
import { thumbs } from './thumbs/fields'

/** What may be written in a question of each type, one line each. */
export const questionFields: { readonly [type: string]: QuestionFields } = {
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
