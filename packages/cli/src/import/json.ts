import { createRows, type Row, type RowOptions } from './create-rows'
import { mappingOf } from './mapping'
import type { Preset } from './presets'
import type { Reader } from './record'
import { seeColumns } from './see-columns'

type Found = { readonly [name: string]: unknown }

const isObject = (value: unknown): value is Found => !!value && typeof value === 'object' && !Array.isArray(value)

/** Fields as columns: names of nested ones joined by dots, lists by `;`. */
function cellsOf(value: unknown, name: string): [column: string, cell: string][] {
  if (value === null || value === undefined) return []
  if (isObject(value))
    return Object.entries(value).flatMap(([key, part]) => cellsOf(part, name ? `${name}.${key}` : key))
  if (!Array.isArray(value)) return [[name, String(value)]]
  return value.length
    ? [[name, value.map((one: unknown) => (isObject(one) ? JSON.stringify(one) : String(one))).join(';')]]
    : []
}

/** The list in a file: an array, or the `items` of a page of results. */
function itemsIn(text: string): readonly unknown[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (thrown) {
    throw Error(`not JSON: ${(thrown as Error).message}`)
  }
  const items = isObject(parsed) ? parsed.items : parsed
  if (!Array.isArray(items)) throw Error('found no list, allowed: an array of responses, or an object with "items"')
  return items
}

/**
 * Reads the responses of another tool from JSON; the file is held in memory. The place of a problem is the number of the
 * response in the file, from 1.
 *
 * @param options With what `--map` says, which goes before what the tool's preset says.
 * @throws Error if it is no list, or a column that is mapped is not there.
 */
export const readJson = (options: RowOptions, preset?: Preset): Reader =>
  async function* (text) {
    let all = ''
    for await (const piece of text) all += piece
    const items = itemsIn(all)
    const rows = items.map((item): Row | undefined =>
      isObject(item) ? Object.fromEntries(cellsOf(preset?.prepare?.(item) ?? item, '')) : undefined,
    )
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row ?? {})))]
    const known = mappingOf(preset?.maps ?? [], options.survey, options.config)
    const mapping = new Map([...known].filter(([column]) => columns.includes(column)))
    for (const [column, target] of options.mapping) mapping.set(column, target)
    seeColumns({ ...options, mapping }, columns)
    const documentOf = createRows({ ...options, mapping })
    for (const [i, row] of rows.entries()) {
      const line = i + 1
      if (!row) {
        yield { line, problem: 'found no object, allowed: a response' }
        continue
      }
      try {
        yield { line, document: documentOf(row) }
      } catch (thrown) {
        yield { line, problem: (thrown as Error).message }
      }
    }
  }
