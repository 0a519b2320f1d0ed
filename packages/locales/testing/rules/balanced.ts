import { conventions } from '../conventions'
import { eachText } from '../rule'

/** A question of agreement names both sides: asked only how far they agree, more people do. */
export const balanced = eachText((text, path, { tag }) =>
  /\.ces-\d\.text$/.test(path) && !text.toLowerCase().includes(conventions[tag]?.disagree ?? '\0')
    ? `does not ask for disagreement too ("${conventions[tag]?.disagree}")`
    : false,
)
