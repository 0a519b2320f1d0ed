import type { Rule } from './rule'
import { balanced } from './rules/balanced'
import { bidi } from './rules/bidi'
import { complete } from './rules/complete'
import { ends } from './rules/ends'
import { gender } from './rules/gender'
import { lengths } from './rules/lengths'
import { midpoint } from './rules/midpoint'
import { named } from './rules/named'
import { placeholders } from './rules/placeholders'
import { points } from './rules/points'
import { punctuation } from './rules/punctuation'
import { quotes } from './rules/quotes'
import { register } from './rules/register'
import { room } from './rules/room'
import { script } from './rules/script'
import { spaces } from './rules/spaces'
import { translated } from './rules/translated'
import { unicode } from './rules/unicode'
import { type Spoken, wordsOf } from './words'

/** The rules by name: each is one defect that shipped translations of surveys were seen to have. */
export const rules = {
  balanced,
  bidi,
  complete,
  ends,
  gender,
  lengths,
  midpoint,
  named,
  placeholders,
  points,
  punctuation,
  quotes,
  register,
  room,
  script,
  spaces,
  translated,
  unicode,
} satisfies { [name: string]: Rule }

export type RuleName = keyof typeof rules

/**
 * Everything that is wrong with a language, each as `<rule>: <place> <what was found>`.
 *
 * @example
 * lint({ ...de, manage }) // []
 */
export function lint(locale: Spoken): string[] {
  const words = wordsOf(locale)
  return Object.entries(rules).flatMap(([name, rule]: [string, Rule]) => rule(words).map((says) => `${name}: ${says}`))
}
