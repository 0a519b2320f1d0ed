import type { ResponseDocument, Verdict } from '@earshot/schema'
import { contentHash } from './canonical'
import { createDeltas, type Deltas } from './cells/deltas'
import { columnText, columnTextOr } from './column-text'
import { isoTime } from './iso-time'
import { ANY, type Arrival, type Known, type KnownRevision, keyOf, type Tombstone } from './known'
import { type Sighting, sightingOf } from './sighting'

/** A revision to take, or how many were refused beside it. */
export type Item = Arrival | { invalid: number }

export const isArrival = (item: Item): item is Arrival => 'doc' in item

/** Sums that would take long to count, or that no row tells. */
export type Counter = 'log' | 'responses' | 'conflicts' | 'duplicate' | 'stale' | 'invalid'

/**
 * Columns `id, project, rev, person, hash, received_at, document` of the log, where the hash is that of the text, and of what is
 * set aside, where it is that of the content, so that the same in another order is there once.
 */
export type LogRow = [string, string, number, string | null, string, string, string]

/** Columns `id, project, rev, survey, touchpoint, shown_at, erase_hash, document, test` of what counts. */
export type CurrentRow = [string, string, number, string, string | null, string, string | null, string, 0 | 1]

/** A revision that is accepted. */
export interface Accepted {
  row: LogRow
  /** If it is what counts from now on. */
  current?: CurrentRow
  /** Whether nothing of its response counted before. */
  isFirst: boolean
}

/** What becomes of documents: verdicts, and what is to be written for them in the same transaction. */
export interface Decided {
  /** One for each document, nothing for a count. */
  verdicts: (Verdict | undefined)[]
  accepted: Accepted[]
  /** Another content under a known id and rev. */
  aside: LogRow[]
  /** Tombstones of which a revision came for the first time. */
  arrived: Tombstone[]
  /** What changes in the cells. */
  deltas: Deltas
  sightings: Sighting[]
  /** What grows by how much; of `conflicts` those that are to be set aside, of which some may be known. */
  counts: { [name in Counter]: number }
}

/** Whether the tombstone bars the document: its project and hash, or any. */
const bars = (tombstone: Tombstone, project: string, eraseHash: string | undefined) =>
  (tombstone.project === ANY || tombstone.project === project) &&
  (tombstone.eraseHash === ANY || tombstone.eraseHash === eraseHash)

/** Whether a copy has the content of what is known: keys may be in another order. */
const isSame = ({ hash, document }: KnownRevision, textHash: string, doc: ResponseDocument) =>
  hash === textHash || contentHash(JSON.parse(document())) === contentHash(doc)

/**
 * Decides for documents one by one what they are: new, known, older than what counts, erased, or another content under the
 * same id and rev. The same in every store.
 *
 * @param known What the store has of them; changed as they are taken.
 */
export function decide(
  items: readonly Item[],
  known: Known,
  { receivedAt, dimensions }: { receivedAt: string; dimensions: readonly string[] },
): Decided {
  const deltas = createDeltas(dimensions)
  const counts = { log: 0, responses: 0, conflicts: 0, duplicate: 0, stale: 0, invalid: 0 }
  const accepted: Accepted[] = []
  const aside: LogRow[] = []
  const arrived: Tombstone[] = []
  const sightings: Sighting[] = []
  const newest = new Map<string, Accepted>()

  function see({ project, client }: ResponseDocument): void {
    const sighting = sightingOf(project, client, receivedAt)
    if (sighting) sightings.push(sighting)
  }

  /** Whether the response was erased, so that nothing of it may be kept. */
  function isBarred(doc: ResponseDocument, id: string, project: string): boolean {
    const barring = known.tombstones.get(id)?.filter((one) => bars(one, project, doc.eraseHash))
    if (!barring?.length) return false
    if (!barring.some((one) => one.arrived)) {
      const [tombstone] = barring as [Tombstone]
      tombstone.arrived = true
      arrived.push(tombstone)
      see(doc)
    }
    return true
  }

  function take({ doc, id, project, rev, text, hash }: Arrival): Verdict {
    const { id: given, survey, journey, shownAt, eraseHash, test } = doc
    if (isBarred(doc, id, project)) {
      counts.duplicate++
      return { id: given, rev, status: 'duplicate', code: 'erased' }
    }
    const revision = keyOf(id, project, rev)
    const seen = known.revisions.get(revision)
    if (seen && isSame(seen, hash, doc)) {
      counts.duplicate++
      return { id: given, rev, status: 'duplicate' }
    }
    const person = columnTextOr(doc.person?.id)
    if (seen) {
      counts.conflicts++
      aside.push([id, project, rev, person, contentHash(doc), receivedAt, text])
      return { id: given, rev, status: 'conflict', code: 'conflict:/rev' }
    }
    const row: LogRow = [id, project, rev, person, hash, receivedAt, text]
    known.revisions.set(revision, { hash, document: () => text })
    counts.log++
    see(doc)
    const key = keyOf(id, project)
    const current = known.current.get(key)
    if (current && current.rev > rev) {
      accepted.push({ row, isFirst: false })
      counts.stale++
      return { id: given, rev, status: 'stale' }
    }
    if (current) deltas.remove(JSON.parse(current.document) as ResponseDocument)
    else counts.responses++
    deltas.add(doc)
    known.current.set(key, { rev, document: text })
    // An earlier one of the same batch is in the log, and counts no more.
    const before = newest.get(key)
    delete before?.current
    const one: Accepted = {
      row,
      current: [
        ...([id, project, rev, columnText(survey), columnTextOr(journey?.touchpoint), isoTime(shownAt)] as const),
        ...([eraseHash ?? null, text, test ? 1 : 0] as const),
      ],
      isFirst: before?.isFirst ?? !current,
    }
    newest.set(key, one)
    accepted.push(one)
    return { id: given, rev, status: 'stored' }
  }

  const verdicts = items.map((item) => {
    if (isArrival(item)) return take(item)
    counts.invalid += item.invalid
    return undefined
  })
  return { verdicts, accepted, aside, arrived, deltas, sightings, counts }
}
