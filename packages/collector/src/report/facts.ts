import type { ResponseDocument } from '@earshot/schema'
import type { Judged } from '../guard/trust'

/** How to read a fact from a response, by its name as conditions know it. */
const facts: { readonly [name: string]: (doc: Judged) => unknown } = {
  'user.id': ({ person }) => person?.id,
  account: ({ person }) => person?.account,
  'account.id': ({ person }) => person?.account,
  'page.path': ({ context }) => context?.path,
  device: ({ context }) => context?.device,
  locale: ({ context }) => context?.locale,
  flagged: ({ trust }) => trust?.flagged,
  verified: ({ trust }) => trust?.verified,
}

const TRAIT = /^user\.(.+)$/

/** For messages. */
export const factNames = `${Object.keys(facts).join(', ')}, user.<trait>`

/** Whether a response keeps this fact, so that a report can be split by it. */
export const isFact = (name: string): boolean => Object.hasOwn(facts, name) || TRAIT.test(name)

/** The values of a fact in a response: each item of a list, and one empty text if it is missing. */
export function factOf(doc: ResponseDocument, name: string): readonly string[] {
  const trait = TRAIT.exec(name)?.[1] ?? ''
  const traits = doc.person?.traits ?? {}
  const value = Object.hasOwn(facts, name)
    ? facts[name]!(doc)
    : Object.hasOwn(traits, trait)
      ? traits[trait]
      : undefined
  const values = [value].flat().filter((one) => one !== null && one !== undefined && one !== '')
  return values.length
    ? [...new Set(values.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one))))]
    : ['']
}
