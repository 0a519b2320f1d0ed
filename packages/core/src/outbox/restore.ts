import type { Engine } from '../engine'
import { placeOf } from '../memory/keys'
import type { Outbox } from './outbox'

/**
 * Writes the mirror's documents again if their rows have been taken away under us: by clearing the site's data, say.
 *
 * @returns Whether there were any.
 */
export function restore(
  { platform, keys }: Engine,
  { mirror, rowOf }: Pick<Outbox, 'mirror' | 'rowOf'>,
): Promise<boolean> {
  const docs = [...mirror.values()]
  const places = docs.map(({ id, client }) => placeOf(id, client.seq))
  return platform.store.transact(
    [keys.memory, ...places.flatMap((place) => [keys.waiting + place, keys.own + place])],
    ([memory, ...rows]) => {
      // As long as the device remembers, nothing was cleared: a document that is gone was deleted by the person.
      const lost = memory ? [] : docs.filter((_, i) => !rows[2 * i] && !rows[2 * i + 1])
      const writes = Object.fromEntries(lost.map((doc) => [keys.waiting + placeOf(doc.id, doc.client.seq), rowOf(doc)]))
      return { writes, result: lost.length > 0 }
    },
  )
}
