import { createHash, randomBytes } from 'node:crypto'
import type { Books } from '../books/books'
import type { ShareSightings, Sighting } from './sighting'

const DAY_MS = 864e5

/**
 * Shares sightings by the database that several collectors have in common, so that a crowd is one for all of them. No
 * network's address is written there: only a hash of it with a salt, which is thrown away with its day; the rows go after an
 * hour.
 *
 * @returns Nothing where a database serves one collector only: that one has seen everything itself.
 */
export function shareSightings({ all, apply, sight }: Books): ShareSightings | undefined {
  if (!sight) return undefined
  let known: { day: string; salt: string } | undefined

  async function saltOf(atMs: number): Promise<string> {
    const day = new Date(atMs).toISOString().slice(0, 10)
    if (known?.day === day) return known.salt
    await apply([
      [
        'insert into salts (day, salt) values (?, ?) on conflict do nothing',
        day,
        randomBytes(32).toString('base64url'),
      ],
      ['delete from salts where day < ?', new Date(atMs - DAY_MS).toISOString().slice(0, 10)],
    ])
    const [row] = await all<{ salt: string }>('select salt from salts where day = ?', day)
    known = { day, salt: row!.salt }
    return known.salt
  }

  return async (sightings, sinceMs) => {
    if (!sightings.length) return []
    const salt = await saltOf(sightings[0]!.atMs)
    const hashed = new Map(
      sightings.map(({ window }) => [createHash('sha256').update(`${salt} ${window}`).digest('base64url'), window]),
    )
    const hashOf = new Map([...hashed].map(([hash, window]) => [window, hash]))
    const rows = await sight(
      sightings.map((one): Sighting => ({ ...one, window: hashOf.get(one.window)! })),
      sinceMs,
    )
    return rows.map((one): Sighting => ({ ...one, window: hashed.get(one.window)! }))
  }
}
