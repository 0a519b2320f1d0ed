import { Problem } from '../problem'
import type { ResponseFilter } from '../store/store'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const isDay = (text: string) => DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

/**
 * The query of a report or an export.
 *
 * @param allowed Names that this request knows; any other is an error, since a misspelt filter would show too much.
 * @throws Problem 400 that names the parameter.
 */
export function readQuery(query: unknown, allowed: readonly string[]): { [name: string]: string } {
  const given = Object.entries((query ?? {}) as Record<string, unknown>)
  for (const [name, value] of given) {
    if (!allowed.includes(name)) throw new Problem(400, 'A parameter is not known.', `${name}: allowed: ${allowed.join(', ')}`)
    if (typeof value !== 'string') throw new Problem(400, 'A parameter was given twice.', `${name}: allowed: once`)
    if ((name === 'from' || name === 'to') && value && !isDay(value))
      throw new Problem(400, 'A day can not be read.', `${name}: found ${JSON.stringify(value)}, allowed: a UTC day like 2026-11-25`)
  }
  return Object.fromEntries(given.filter(([, value]) => value !== '')) as { [name: string]: string }
}

export const filterOf = ({ survey, touchpoint, from, to }: { [name: string]: string }, project: string | undefined): ResponseFilter => ({
  ...(project && { project }),
  ...(survey && { survey }),
  ...(touchpoint && { touchpoint }),
  ...(from && { from }),
  ...(to && { to }),
})
