import { type Comparison, type NpsCounts, nps, npsDifference, proportion, verdicts } from '@earshot/metrics'
import type { Leaving, ResponseDocument } from '@earshot/schema'
import { open, type Told } from '../open-documents'
import type { Section } from '../section'

const STAGE = 'leave'
const WITHIN_DAYS = 60
/** The outcome that says that somebody has left, with or without a reason: `churned:price`. */
const CHURNED = 'churned'
const isChurned = (outcome: string) => outcome === CHURNED || outcome.startsWith(`${CHURNED}:`)
const reasonOf = (outcome: string) => (isChurned(outcome) ? outcome.slice(CHURNED.length + 1) : '')

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
      if (isChurned(outcome)) known.leftAtMs = Math.min(known.leftAtMs ?? Number.POSITIVE_INFINITY, Date.parse(at))
    }
    const outcomes = [...people.values()].flatMap(({ document, outcome }): Told<string>[] =>
      outcome === undefined ? [] : [{ document, part: isChurned(outcome) ? CHURNED : 'other', value: outcome }],
    )
    const ended = open(outcomes, where, 'together').told
    const churned = ended.filter(({ part }) => part === CHURNED).length
    // A reason is a group of its own, among those that say why.
    const reasoned = ended.flatMap(({ document, value }): Told<string>[] => {
      const reason = reasonOf(value)
      return reason ? [{ document, part: reason, value: reason }] : []
    })
    const reasons = Map.groupBy(open(reasoned, where, 'each').told, ({ value }) => value)
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
      churnReasons: [...reasons]
        .map(([reason, own]) => ({ reason, n: own.length, share: proportion(own.length, reasoned.length) }))
        .sort((a, b) => b.n - a.n || (a.reason < b.reason ? -1 : 1)),
      lastOfLeft: nps(ofLeft),
      lastOfStayed: nps(ofStayed),
      difference: value !== null && lo !== null && hi !== null ? { value, lo, hi } : null,
      verdict: verdict?.verdict ?? 'too-few-answers',
    }
  },
}
