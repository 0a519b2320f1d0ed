import {
  type Comparison,
  type NpsCounts,
  nps,
  npsDifference,
  proportion,
  type Result,
  type Verdict,
  verdicts,
} from '@earshot/metrics'
import type { ResponseDocument } from '@earshot/schema'
import { open, type Told } from '../open-documents'
import type { Section } from '../section'

/** Answer of `GET /v1/report/leaving`. */
export interface Leaving {
  /** Stage of the journey that says that somebody leaves. */
  stage: string
  /** People who were shown any survey, and of those, who was shown one of that stage, in percent. */
  left: Result
  /** Of people who were shown anything and whose outcome another system told, who churned, in percent. */
  churned: Result
  /** Last NPS before, of who left and of who stayed. */
  lastOfLeft: Result
  lastOfStayed: Result
  /** Left minus stayed. */
  difference: { value: number; lo: number; hi: number } | null
  verdict: Verdict
  /** An answer counts as before leaving for so many days. */
  withinDays: number
  heldBack: number
}

const STAGE = 'leave'
const WITHIN_DAYS = 60
/** The outcome that says that somebody has left. */
const CHURNED = 'churned'

const nextDay = (day: string) => new Date(Date.parse(day) + 864e5).toISOString().slice(0, 10)

interface OutcomeRow {
  project: string
  person: string
  outcome: string
  at: string
}

interface Known {
  /** What another system told became of the person. */
  outcome?: string
  document: ResponseDocument
  leftAtMs?: number
  scores: { atMs: number; score: number }[]
}

const personOf = ({ person }: ResponseDocument) => person?.id ?? person?.anonymousId

function see(known: Known, document: ResponseDocument): void {
  const atMs = Date.parse(document.shownAt)
  if (document.journey?.stage === STAGE) {
    known.leftAtMs ??= atMs
    return
  }
  for (const [question, { type }] of Object.entries(document.asked ?? {})) {
    const score = document.answers[question]
    if (type === 'nps' && typeof score === 'number') known.scores.push({ atMs, score })
  }
}

/** The last score that counts: before leaving, and not too long. */
function lastOf({ scores, leftAtMs }: Known): number | undefined {
  if (leftAtMs === undefined) return scores.at(-1)?.score
  return scores.findLast(({ atMs }) => atMs <= leftAtMs && leftAtMs - atMs <= WITHIN_DAYS * 864e5)?.score
}

function countsOf(scores: readonly number[]): NpsCounts {
  const promoters = scores.filter((score) => score >= 9).length
  const detractors = scores.filter((score) => score <= 6).length
  return { promoters, detractors, passives: scores.length - promoters - detractors }
}

/** `GET /v1/report/leaving`: how many of those seen were seen leaving, and what they had said before. */
export const leaving: Section = {
  params: [],
  async read({ query, where, books, documents }): Promise<Leaving> {
    const people = new Map<string, Known>()
    for await (const document of documents()) {
      const id = personOf(document)
      if (id === undefined) continue
      const known = people.get(id) ?? { document, scores: [] }
      people.set(id, known)
      see(known, document)
    }
    for (const { project, person, outcome, at } of await books.all<OutcomeRow>(
      'select project, person, outcome, at from outcomes where at >= ? and at < ? order by at',
      query.from ?? '',
      query.to ? nextDay(query.to) : '9',
    )) {
      const known = people.get(person)
      if (known?.document.project !== project) continue
      known.outcome = outcome
      if (outcome === CHURNED) known.leftAtMs = Math.min(known.leftAtMs ?? Number.POSITIVE_INFINITY, Date.parse(at))
    }
    const outcomes = [...people.values()].flatMap(({ document, outcome }): Told<string>[] =>
      outcome === undefined ? [] : [{ document, part: outcome === CHURNED ? CHURNED : 'other', value: outcome }],
    )
    const ended = open(outcomes, where, 'together').told
    const churned = ended.filter(({ part }) => part === CHURNED).length
    const all = [...people.values()].map(
      (value): Told<Known> => ({
        ...{ document: value.document, value },
        part: value.leftAtMs === undefined ? 'stayed' : 'left',
      }),
    )
    const { told, heldBack } = open(all, where, 'together')
    const left = told.filter(({ part }) => part === 'left')
    const scored = told.flatMap(({ document, part, value }): Told<number>[] => {
      const score = lastOf(value)
      return score === undefined ? [] : [{ document, part, value: score }]
    })
    const shown = open(scored, where, 'together').told
    const scoresOf = (part: string) => shown.filter((one) => one.part === part).map(({ value }) => value)
    const [ofLeft, ofStayed] = [countsOf(scoresOf('left')), countsOf(scoresOf('stayed'))]
    const comparison: Comparison = {
      difference: npsDifference(ofLeft, ofStayed),
      fewest: Math.min(scoresOf('left').length, scoresOf('stayed').length),
    }
    const judged = verdicts([comparison])
    const verdict = 'reason' in judged ? undefined : judged[0]
    const { value, lo, hi } = verdict ?? { value: null, lo: null, hi: null }
    return {
      ...{ stage: STAGE, withinDays: WITHIN_DAYS, heldBack },
      left: left.length
        ? proportion(left.length, told.length)
        : { value: null, n: told.length, reason: 'fewer than 10 people' },
      churned: ended.length
        ? proportion(churned, ended.length)
        : { value: null, n: 0, reason: outcomes.length ? 'fewer than 10 people' : 'no outcomes were told' },
      lastOfLeft: nps(ofLeft),
      lastOfStayed: nps(ofStayed),
      difference: value !== null && lo !== null && hi !== null ? { value, lo, hi } : null,
      verdict: verdict?.verdict ?? 'too-few-answers',
    }
  },
}
