import type { ResponseDocument } from '@earshot/schema'
import { personHash } from '../admin/person-hash'
import type { Books, Statement } from '../books/books'

/** What has to be written so that what a person's devices still send of the time before does not come back. */
export const barPerson = (person: string, erasedAt: string): Statement => [
  `insert into erased_people (person, erased_at) values (?, ?)
   on conflict (person) do update set erased_at = excluded.erased_at`,
  personHash(person),
  erasedAt,
]

/**
 * Which documents are of a person who was erased after they were shown: a device that was offline then sends them late.
 * What that person answers afterwards is new.
 */
export async function ofErasedPeople(documents: readonly ResponseDocument[], books: Books): Promise<boolean[]> {
  const hashes = documents.map(({ person }) => (typeof person?.id === 'string' ? personHash(person.id) : undefined))
  const known = [...new Set(hashes.filter((hash) => hash !== undefined))]
  if (!known.length) return documents.map(() => false)
  const rows = await books.all<{ person: string; erased_at: string }>(
    `select person, erased_at from erased_people where person in (${known.map(() => '?')})`,
    ...known,
  )
  const erasedAt = new Map(rows.map((row) => [row.person, Date.parse(row.erased_at)]))
  return documents.map(
    ({ shownAt }, i) => Date.parse(shownAt) <= (erasedAt.get(hashes[i] ?? '') ?? Number.NEGATIVE_INFINITY),
  )
}
