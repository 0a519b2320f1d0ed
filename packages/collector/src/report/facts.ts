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

/** Facts whose readers are kept. */
const MOST_READERS = 200

const TRAIT = /^user\.(.+)$/

/** For messages. */
export const factNames = `${Object.keys(facts).join(', ')}, user.<trait>`

/** Whether a response keeps this fact, so that a report can be split by it. */
export const isFact = (name: string): boolean => Object.hasOwn(facts, name) || TRAIT.test(name)

/** How each fact that was asked for so far is read. */
const readers = new Map<string, (doc: ResponseDocument) => unknown>()

function readerOf(name: string): (doc: ResponseDocument) => unknown {
  const known = readers.get(name)
  if (known) return known
  const trait = TRAIT.exec(name)?.[1] ?? ''
  const reader = Object.hasOwn(facts, name)
    ? facts[name]!
    : ({ person }: ResponseDocument) => {
        const traits = person?.traits
        return traits && Object.hasOwn(traits, trait) ? traits[trait] : undefined
      }
  // Names come from requests as well; so many are known again, and others are read all the same.
  if (readers.size < MOST_READERS) readers.set(name, reader)
  return reader
}

const MISSING: readonly string[] = ['']

/** The values of a fact in a response: each item of a list, and one empty text if it is missing. */
export function factOf(doc: ResponseDocument, name: string): readonly string[] {
  const value = readerOf(name)(doc)
  if (typeof value === 'string') return value ? [value] : MISSING
  const values = [value].flat().filter((one) => one !== null && one !== undefined && one !== '')
  return values.length
    ? [...new Set(values.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one))))]
    : MISSING
}
