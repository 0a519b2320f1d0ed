import type { ResponseDocument } from '@earshot/schema'
import type { Books } from '../books/books'
import { Problem } from '../problem'

/** How far a response can be believed: facts, so that reports can be split and filtered by them like by any other. */
export interface Trust {
  /** Whether anything about it is odd. */
  flagged: 'yes' | 'no'
  /** Whether a signed identity came with it, and it is the first answer of its person in this wave. */
  verified: 'yes' | 'no'
}

/** A response with what is known of how far it can be believed. */
export type Judged = ResponseDocument & { readonly trust?: Trust }

/** Names of the parameters. */
export const trustNames = ['flagged', 'verified'] as const

/** Whether these facts need `judged` documents. */
export const needsTrust = (facts: readonly string[]): boolean =>
  facts.some((name) => (trustNames as readonly string[]).includes(name))

/**
 * Reads `flagged=out` and `verified=only`.
 *
 * @returns The values that are wanted of each fact.
 * @throws Problem 400 that names the parameter.
 */
export function readTrust({ flagged, verified }: { readonly [name: string]: string }): {
  readonly [fact: string]: readonly string[]
} {
  if (flagged !== undefined && flagged !== 'out')
    throw new Problem(400, "A parameter can't be read.", `flagged: found "${flagged}", allowed: out`)
  if (verified !== undefined && verified !== 'only')
    throw new Problem(400, "A parameter can't be read.", `verified: found "${verified}", allowed: only`)
  return { ...(flagged && { flagged: ['no'] }), ...(verified && { verified: ['yes'] }) }
}

const nameOf = (project: string, response: string) => JSON.stringify([project, response])

/** Documents, each with what is known of how far it can be believed. */
export async function* judged(documents: AsyncIterable<ResponseDocument>, books: Books): AsyncGenerator<Judged> {
  const flags = await books.all<{ project: string; response: string; flag: string }>(
    'select project, response, flag from flags',
  )
  const flagged = new Set(flags.map(({ project, response }) => nameOf(project, response)))
  const repeated = new Set(
    flags.filter(({ flag }) => flag === 'repeated').map(({ project, response }) => nameOf(project, response)),
  )
  const vouched = new Set<string>()
  for (const { project, response, rev } of await books.all<{ project: string; response: string; rev: number }>(
    'select project, response, rev from vouched',
  ))
    vouched.add(`${nameOf(project, response)} ${rev}`)
  for await (const doc of documents) {
    const name = nameOf(doc.project, doc.id)
    const isVerified = vouched.has(`${name} ${doc.rev}`) && !repeated.has(name)
    yield { ...doc, trust: { flagged: flagged.has(name) ? 'yes' : 'no', verified: isVerified ? 'yes' : 'no' } }
  }
}

/** Documents of which each fact has one of the values that are wanted; all of them where none is. */
export async function* believed(
  documents: AsyncIterable<ResponseDocument>,
  wanted: ReturnType<typeof readTrust>,
  books: Books,
): AsyncGenerator<ResponseDocument> {
  if (!Object.keys(wanted).length) {
    yield* documents
    return
  }
  for await (const { trust, ...doc } of judged(documents, books))
    if (Object.entries(wanted).every(([fact, values]) => values.includes(trust![fact as keyof Trust]))) yield doc
}
