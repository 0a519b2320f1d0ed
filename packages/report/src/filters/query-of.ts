import type { Filters } from './filters'
import type { Period } from './period'

/** What a collector's address is asked for a period and the wanted values. */
export function queryOf(
  { where, withoutFlagged }: Pick<Filters, 'where' | 'withoutFlagged'>,
  period: Period | null,
): Record<string, string> {
  return {
    ...(period && { from: period.from, to: period.to }),
    ...(Object.keys(where).length > 0 && { where: JSON.stringify(where) }),
    ...(withoutFlagged && { flagged: 'out' }),
  }
}
