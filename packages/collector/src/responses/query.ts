import { Problem } from '../problem'
import type { ResponseFilter } from '../store/store'

/** The query of a report or an export, each name at most once. */
export type Query = { readonly [name: string]: string }

const isDay = (text: string) => {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  // February 30 parses in some engines as March 2.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/**
 * Checks a query.
 *
 * @param allowed Names that this request knows. Any other is an error: a misspelt filter would show too much.
 * @returns Without the empty ones.
 * @throws Problem 400 that names the parameter.
 */
export function readQuery(query: unknown, allowed: readonly string[]): Query {
  const given = Object.entries(Object(query) as { [name: string]: unknown })
  for (const [name, value] of given) {
    if (!allowed.includes(name))
      throw new Problem(400, 'A parameter is not known.', `${name}: allowed: ${allowed.join(', ')}`)
    if (typeof value !== 'string')
      throw new Problem(400, 'A parameter was given more than once.', `${name}: allowed: once`)
    if ((name === 'from' || name === 'to') && value && !isDay(value))
      throw new Problem(
        400,
        "A day can't be read.",
        `${name}: found ${JSON.stringify(value)}, allowed: a UTC day like 2026-11-25`,
      )
  }
  const read: { [name: string]: string } = Object.fromEntries(given.filter(([, value]) => value)) as Query
  if (read.from && read.to && read.from > read.to)
    throw new Problem(400, 'The days are the wrong way round.', `from: found ${read.from}, allowed: up to ${read.to}`)
  return read
}

/** Which responses a query is about. */
export const filterOf = ({ survey, touchpoint, from, to }: Query): ResponseFilter => ({ survey, touchpoint, from, to })
