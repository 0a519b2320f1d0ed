import type { Invented, Outcome } from '@earshot/collector'
import { createRandom } from '@earshot/core/simulate'
import type { CaseStatus, ResponseDocument } from '@earshot/schema'
import { demoConfig } from './config'
import { pick } from './population'

const DAY_MS = 864e5
/** Share of people whose outcome the accounts know, and of those who churn without having been asked why. */
const KNOWN = 0.6
const CHURNS = 0.03
/** Share of cases that somebody has taken up, by how old they are. */
const TAKEN_UP = 0.8

const DELAYS = [
  ['soon', 930],
  ['hour', 40],
  ['day', 20],
  ['week', 7],
  ['later', 2],
  ['ahead', 1],
] as const
const RANGES_MS: { readonly [delay: string]: readonly [number, number] } = {
  ...{ soon: [800, 50_000], hour: [60e3, 3600e3], day: [3600e3, DAY_MS], week: [DAY_MS, 7 * DAY_MS] },
  ...{ later: [7 * DAY_MS, 20 * DAY_MS], ahead: [-600e3, -5000] },
}
const REASONS = [
  ['price', 5],
  ['amount', 3],
  ['quality', 2],
  ['moved', 1],
] as const

/** What comes after the responses of an invented data set. */
export interface Aftermath {
  invented: Invented[]
  outcomes: Outcome[]
}

/**
 * When each response arrived, what somebody did about the people who allow an answer, and what became of people: the same for the same
 * responses and seed.
 *
 * @param endAt The end of the last day, in milliseconds since 1970.
 */
export function aftermathOf(
  documents: readonly ResponseDocument[],
  { seed, endAt }: { seed: number; endAt: number },
): Aftermath {
  const random = createRandom(seed + 1)
  const between = ([least, most]: readonly [number, number]) => least + random() * (most - least)
  const invented = documents.map((document): Invented => {
    const shownMs = Date.parse(document.shownAt)
    const arrivedMs = Math.min(endAt, Math.round(shownMs + between(RANGES_MS[pick(DELAYS, random)] ?? [0, 0])))
    const ageDays = (endAt - arrivedMs) / DAY_MS
    const atMs = Math.min(endAt, arrivedMs + Math.round(between([2 * 3600e3, 4 * DAY_MS])))
    const isTaken = random() < TAKEN_UP || ageDays > 30
    if (!isTaken) return { document, arrivedMs }
    const note = 'Synthetic: nobody was written to.'
    const step = (status: CaseStatus, days = 0) => ({ status, note, atMs: Math.min(endAt, atMs + days * DAY_MS) })
    // Some never reply, some come back to it.
    const how = (shownMs / 1000) % 12
    const end = how < 2 ? step('no-reply', 6) : step('closed', 1 + (how % 4))
    const again = how > 11 ? [step('working', 6), step('closed', 8)] : []
    return { document, arrivedMs, answered: [step('working'), ...(ageDays > 12 ? [end, ...again] : [])] }
  })
  const left = new Map<string, number>()
  const people = new Map<string, number>()
  for (const { person, journey, shownAt } of documents) {
    if (!person.id) continue
    if (journey.stage === 'leave') left.set(person.id, Date.parse(shownAt))
    else if (!people.has(person.id)) people.set(person.id, endAt - Math.floor(random() * 80) * DAY_MS)
  }
  const outcomes = [...people].flatMap(([person, atMs]): Outcome[] => {
    const [isKnown, isChurned, reason] = [random() < KNOWN, random() < CHURNS, pick(REASONS, random)]
    const leftMs = left.get(person)
    if (!isKnown && leftMs === undefined) return []
    const outcome = leftMs !== undefined || isChurned ? `churned:${reason}` : 'retained'
    const at = new Date(Math.min(endAt - 1, leftMs ?? atMs)).toISOString()
    return [{ project: demoConfig.project, person, outcome, at }]
  })
  return { invented, outcomes }
}
