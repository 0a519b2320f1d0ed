import type { ResponseDocument } from '@earshot/schema'
import type { Books } from '../books/books'
import { Problem } from '../problem'

/** Which responses a figure is made of, by how far they can be believed. */
export interface Trust {
  /** Leave out what was flagged. */
  isUnflaggedOnly: boolean
  /** Only what a signed identity came with, the first answer of each person in a wave. */
  isVerifiedOnly: boolean
}

/** Names of the parameters. */
export const trustNames = ['flagged', 'verified'] as const

/**
 * Reads `flagged=out` and `verified=only`.
 *
 * @throws Problem 400 that names the parameter.
 */
export function readTrust({ flagged, verified }: { readonly [name: string]: string }): Trust {
  if (flagged !== undefined && flagged !== 'out')
    throw new Problem(400, "A parameter can't be read.", `flagged: found "${flagged}", allowed: out`)
  if (verified !== undefined && verified !== 'only')
    throw new Problem(400, "A parameter can't be read.", `verified: found "${verified}", allowed: only`)
  return { isUnflaggedOnly: flagged === 'out', isVerifiedOnly: verified === 'only' }
}

const nameOf = (project: string, response: string) => JSON.stringify([project, response])

/** Documents without those that are not to be believed so far. Without a restriction, all of them. */
export async function* trusted(
  documents: AsyncIterable<ResponseDocument>,
  { isUnflaggedOnly, isVerifiedOnly }: Trust,
  books: Books,
): AsyncGenerator<ResponseDocument> {
  const flagged = new Set<string>()
  const vouched = new Set<string>()
  if (isUnflaggedOnly || isVerifiedOnly)
    for (const { project, response } of await books.all<{ project: string; response: string }>(
      `select distinct project, response from flags ${isUnflaggedOnly ? '' : `where flag = 'repeated'`}`,
    ))
      flagged.add(nameOf(project, response))
  if (isVerifiedOnly)
    for (const { project, response, rev } of await books.all<{ project: string; response: string; rev: number }>(
      'select project, response, rev from vouched',
    ))
      vouched.add(`${nameOf(project, response)} ${rev}`)
  for await (const doc of documents) {
    const name = nameOf(doc.project, doc.id)
    if (!flagged.has(name) && (!isVerifiedOnly || vouched.has(`${name} ${doc.rev}`))) yield doc
  }
}
