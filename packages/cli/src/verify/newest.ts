import { isHashOf, type Logged } from '@earshot/collector'
import type { ResponseDocument } from '@earshot/schema'
import type { Difference } from './difference'

/** What the log says that counts for one response. */
export interface Newest {
  id: string
  project: string
  rev: number
  document: ResponseDocument
}

/** The name of a response in messages. */
export const nameOf = ({ id, project }: { id: string; project: string }): string =>
  `response ${JSON.stringify(id)} of ${JSON.stringify(project)}`

function documentOf({ document }: Logged): ResponseDocument | undefined {
  try {
    return JSON.parse(document) as ResponseDocument
  } catch {
    return undefined // not JSON: the caller says so
  }
}

/** Why a row of the log is not what was once accepted. */
function wrong(
  { id, project, rev, hash, document: text }: Logged,
  document: ResponseDocument | undefined,
): string | undefined {
  if (!document) return 'what is in the log is no JSON'
  if (!isHashOf(hash, text)) return 'what is in the log is not what was accepted: its hash is another'
  return document.id === id && document.project === project && document.rev === rev
    ? undefined
    : 'the log keeps it under another id, project or revision than its own'
}

/**
 * Each response's highest revision in the log, and what is wrong with any of its revisions.
 *
 * @param log Ordered by id, project and rev.
 */
export async function* newest(
  log: AsyncIterable<Logged>,
  onDifference: (difference: Difference) => void,
  onRevision: () => void,
): AsyncGenerator<Newest> {
  let last: Newest | undefined
  for await (const row of log) {
    const { id, project, rev } = row
    onRevision()
    const document = documentOf(row)
    const message = wrong(row, document)
    if (message) onDifference({ where: `${nameOf(row)}, revision ${rev}`, message })
    if (last && (last.id !== id || last.project !== project)) yield last
    last = document ? { id, project, rev, document } : last?.id === id && last.project === project ? last : undefined
  }
  if (last) yield last
}
