import type { DatabaseSync } from 'node:sqlite'
import { createDeltas, type Deltas } from '../cells/deltas'
import type { Sighting } from '../sighting'
import type { CellTable } from './cells'
import type { Meter } from './meter'
import { placeOf } from './place'
import type { Sizes } from './sizes'

/** What a transaction changes beside the rows that it writes; kept at its end. */
export interface Beside {
  deltas: Deltas
  sightings: Sighting[]
  sizes: Sizes
}

/**
 * Does everything or nothing, on disk when it returns.
 *
 * @param put How what changes in the cells is kept. `noted`: in a row, to be folded later. `written`: at once, after all that
 * waits, since what is erased may wait nowhere. Default `written`.
 * @throws What `act` throws, or the database; then nothing was kept.
 */
export type Transact = <T>(act: (beside: Beside) => T, put?: 'noted' | 'written') => T

/** @param file Where the database was opened; each transaction sees that it is still there. */
export function createTransactions(
  db: DatabaseSync,
  file: string,
  { dimensions, cells, meter, sizes }: { dimensions: readonly string[]; cells: CellTable; meter: Meter; sizes: Sizes },
): Transact {
  const place = placeOf(file)
  return (act, put = 'written') => {
    place.check()
    db.exec('begin immediate')
    sizes.reset()
    const beside: Beside = { deltas: createDeltas(dimensions), sightings: [], sizes }
    try {
      if (put === 'written') while (cells.fold());
      const result = act(beside)
      sizes.write()
      if (put === 'noted') cells.note(beside.deltas, beside.sightings)
      else {
        cells.write(beside.deltas)
        meter.seeAll(beside.sightings)
      }
      db.exec('commit')
      return result
    } catch (thrown) {
      if (db.isTransaction) db.exec('rollback')
      cells.undone()
      throw thrown
    }
  }
}
