import { reference } from '../reference'
import type { Rule } from '../rule'

/** A language has every text of English and no other: a prompt never mixes two languages. */
export const complete: Rule = ({ texts }) => [
  ...[...reference.keys()].filter((path) => !texts.get(path)?.trim()).map((path) => `${path} is missing`),
  ...[...texts.keys()].filter((path) => !reference.has(path)).map((path) => `${path} is not known`),
]
