import type { RowOptions } from './create-rows'

/**
 * Says which columns are left out.
 *
 * @throws Error if one that is mapped is not there.
 */
export function seeColumns({ mapping, onColumns }: RowOptions, columns: readonly string[]): void {
  const absent = [...mapping.keys()].filter((column) => !columns.includes(column))
  if (absent.length) throw Error(`--map: found ${absent.join(', ')}, allowed: a column, ${columns.join(', ')}`)
  onColumns?.(columns.filter((name) => !mapping.has(name)))
}
