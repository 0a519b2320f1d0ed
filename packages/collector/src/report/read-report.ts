import type { ReportRow, ReportSections } from '@earshot/schema'
import type { Collector } from '../collector'
import { judged, needsTrust, readTrust, trustNames } from '../guard/trust'
import { Problem } from '../problem'
import { filterOf, readQuery } from '../responses/query'
import type { ResponseFilter } from '../store/store'
import { countings } from './counting'
import { factNames, isFact } from './facts'
import { readTallies } from './read-tallies'
import { rows } from './rows'
import { sections } from './sections'
import { tally } from './tally'
import { wanted } from './wanted'
import { readWhere } from './where'

/** Each fact multiplies the groups. */
const MOST_FACTS = 4

function readBy(text = ''): string[] {
  const names = [...new Set(text.split(',').map((name) => name.trim()))].filter(Boolean)
  const unknown = names.find((name) => !isFact(name))
  if (unknown !== undefined)
    throw new Problem(400, 'This fact is not kept with responses.', `by: found "${unknown}", allowed: ${factNames}`)
  if (names.length > MOST_FACTS)
    throw new Problem(400, 'Too many facts.', `by: found ${names.length}, allowed: ${MOST_FACTS}`)
  return names
}

/** What reading the report takes. */
type Place = Pick<Collector, 'store' | 'books' | 'settings'>

const documentsOf = ({ store, books }: Place, filter: ResponseFilter, facts: readonly string[]) =>
  needsTrust(facts) ? judged(store.responses(filter), books) : store.responses(filter)

/**
 * The rows of `GET /v1/report`.
 *
 * @param given The query as it was sent; unknown names are errors.
 * @throws Problem 400 that names the parameter.
 */
export async function readRows(place: Place, given: unknown): Promise<ReportRow[]> {
  const params = ['survey', 'touchpoint', 'metric', 'from', 'to', 'by', 'where', 'format', ...trustNames]
  const query = readQuery(given, params)
  const { metric } = query
  if (metric && !Object.hasOwn(countings, metric))
    throw new Problem(400, 'This metric is not known.', `metric: found "${metric}", allowed: ${Object.keys(countings)}`)
  const where = { ...readWhere(query.where), ...readTrust(query) }
  const by = readBy(query.by)
  const facts = readBy([...Object.keys(where), ...by].join(','))
  const filter = filterOf(query)
  const counted = needsTrust(facts)
    ? await tally(documentsOf(place, filter, facts), facts)
    : await readTallies(place.store, filter, facts)
  const tallies = wanted(counted, where, by)
  return rows(metric ? tallies.filter(({ type }) => type === metric) : tallies)
}

/**
 * What `GET /v1/report/<name>` answers.
 *
 * @param given The query as it was sent; unknown names are errors.
 * @throws Problem 400 that names the parameter.
 */
export async function readSection<N extends keyof ReportSections>(
  place: Place,
  name: N,
  given: unknown,
): Promise<ReportSections[N]> {
  const { params, required = [], read } = sections[name]
  const query = readQuery(given, [...params, 'from', 'to', 'where', ...trustNames])
  const missing = required.find((one) => !query[one])
  if (missing) throw new Problem(400, 'A parameter is missing.', `${missing}: found nothing, allowed: an id`)
  const filter = filterOf(query)
  const where = { ...readWhere(query.where), ...readTrust(query) }
  const { store, books, settings } = place
  const found = await read({
    ...{ query, where, store, books, nowMs: Date.now(), declared: settings.report },
    documents: (other) => documentsOf(place, { ...filter, ...other }, Object.keys(where)),
  })
  return found as ReportSections[N]
}
