import type { ResponseDocument } from '@earshot/schema'
import { factOf } from './facts'

/** Fact → value; empty for everybody. */
export type Group = { readonly [fact: string]: string }

/** Every combination of the values that several facts have in a response. */
export const groupsOf = (doc: ResponseDocument, facts: readonly string[]): Group[] =>
  facts.reduce<Group[]>(
    (groups, name) => groups.flatMap((group) => factOf(doc, name).map((value) => ({ ...group, [name]: value }))),
    [{}],
  )
