import {
  type Comparison,
  meanDifference,
  npsDifference,
  proportion,
  proportionDifference,
  type Result,
  verdicts,
} from '@earshot/metrics'
import type { Asked, Reason, Reasons, ResponseDocument } from '@earshot/schema'
import { countings } from '../counting'
import { figureOf } from '../figures'
import { open, type Told } from '../open-documents'
import type { Section } from '../section'
import { endsOf } from '../tally'
import { topics } from '../topics/dictionary'
import { topicsOf } from '../topics/topics-of'

interface Given {
  score: number
  reasons: ReadonlySet<string>
}

const SCORES = ['nps', 'csat', 'ces', 'rating', 'thumbs']
const TICKED = ['choice', 'choices']

/** Question and kind → what everybody who answered it said. */
interface Asking {
  question: string
  kind: Reason['kind']
  told: Told<Given>[]
}

interface Scored {
  question: string
  asked: Asked
}

function reasonsIn(asked: Asked, answer: unknown, locale: string | undefined): ReadonlySet<string> | undefined {
  if (TICKED.includes(asked.type)) {
    const keys = countings[asked.type]?.(answer as never)
    return keys && new Set(keys)
  }
  if (asked.type === 'text' && typeof answer === 'string' && answer.trim())
    return new Set(topicsOf(answer, asked.locale ?? locale))
  return undefined
}

function collect(document: ResponseDocument, scored: Scored, byQuestion: Map<string, Asking>): void {
  const { answers, asked = {}, context } = document
  const score = answers[scored.question]
  if (typeof score !== 'number') return
  for (const [question, how] of Object.entries(asked)) {
    const answer = Object.hasOwn(answers, question) ? answers[question] : undefined
    const reasons = answer === undefined ? undefined : reasonsIn(how, answer, context?.locale)
    if (!reasons) continue
    const kind = how.type === 'text' ? 'topic' : 'option'
    const asking = byQuestion.get(question) ?? { question, kind, told: [] }
    asking.told.push({ document, value: { score, reasons } })
    byQuestion.set(question, asking)
  }
}

const distributionOf = (all: readonly Given[]): { [answer: string]: number } => {
  const distribution: { [answer: string]: number } = {}
  for (const { score } of all) distribution[score] = (distribution[score] ?? 0) + 1
  return distribution
}

function differenceOf({ asked }: Scored, a: readonly Given[], b: readonly Given[]): Comparison['difference'] {
  const [min, max] = endsOf(asked)
  const countIn = (all: readonly Given[], from: number, to = max) =>
    all.filter(({ score }) => score >= from && score <= to).length
  if (asked.type === 'nps') {
    const counts = (all: readonly Given[]) => ({
      ...{ promoters: countIn(all, 9), passives: countIn(all, 7, 8), detractors: countIn(all, 0, 6) },
    })
    return npsDifference(counts(a), counts(b))
  }
  const from = { csat: 4, ces: max === 5 ? 4 : 5, thumbs: 1 }[asked.type]
  if (from !== undefined)
    return proportionDifference(
      { successes: countIn(a, from), n: a.length },
      { successes: countIn(b, from), n: b.length },
    )
  const scores = (all: readonly Given[]) => all.map(({ score }) => score)
  return meanDifference(scores(a), scores(b), { min, max })
}

/** Splits those who answered by whether they gave the reason; what would tell of few is left out on both sides. */
function sidesOf(told: readonly Told<Given>[], reason: string, where: Parameters<typeof open>[1]) {
  const parted = told.map((one) => ({ ...one, part: one.value.reasons.has(reason) ? 'with' : 'without' }))
  const kept = open(parted, where, 'together').told
  const side = (part: string) => kept.filter((one) => one.part === part).map(({ value }) => value)
  return { inside: side('with'), outside: side('without') }
}

/** `GET /v1/report/reasons?survey=`: what people give as a reason, and what those scored who did; an association, no cause. */
export const reasons: Section = {
  params: ['survey'],
  required: ['survey'],
  async read({ query, where, documents }): Promise<Reasons> {
    const { survey = '' } = query
    const byQuestion = new Map<string, Asking>()
    let scored: Scored | undefined
    for await (const document of documents()) {
      const found = Object.entries(document.asked ?? {}).find(([, { type }]) => SCORES.includes(type))
      if (found) scored = { question: found[0], asked: found[1] }
      if (scored) collect(document, scored, byQuestion)
    }
    if (!scored) return { survey, score: null, reasons: [] }
    const score = scored
    const [min, max] = endsOf(score.asked)
    const figure = (all: readonly Given[]): Result =>
      figureOf(score.asked.type, distributionOf(all), { min, max, instrument: score.asked.instrument }) ?? {
        ...{ value: null, n: all.length, reason: 'no figure' },
      }
    const titles = new Map(topics.map(({ id, title }) => [id, title]))
    const found = [...byQuestion.values()].flatMap(({ question, kind, told }) => {
      const answered = open(told, where, 'none').told.map(({ value }) => value)
      // Below ten, a share would tell who said what.
      if (answered.length < 10) return []
      const names = new Set(answered.flatMap((one) => [...one.reasons]))
      return [...names].map((reason) => {
        const named = answered.filter((one) => one.reasons.has(reason)).length
        return { question, kind, reason, share: proportion(named, answered.length), ...sidesOf(told, reason, where) }
      })
    })
    const judged = verdicts(
      found.map(({ inside, outside }) => ({
        difference: differenceOf(score, inside, outside),
        fewest: Math.min(inside.length, outside.length),
      })),
    )
    const rows = found.map(({ inside, outside, ...about }, index): Reason => {
      const verdict = 'reason' in judged ? undefined : judged[index]
      const { value, lo, hi } = verdict ?? { value: null, lo: null, hi: null }
      const isTold = value !== null && lo !== null && hi !== null
      const withheld: Result = { value: null, n: 0, reason: 'fewer than 10 answers in a split' }
      return {
        ...about,
        title: about.kind === 'topic' ? (titles.get(about.reason) ?? about.reason) : null,
        with: inside.length ? figure(inside) : withheld,
        without: outside.length ? figure(outside) : withheld,
        difference: isTold ? { value, lo, hi } : null,
        verdict: verdict?.verdict ?? 'too-few-answers',
      }
    })
    const size = ({ share }: Reason) => share.value ?? 0
    return {
      survey,
      score: { question: score.question, metric: score.asked.type },
      reasons: rows.sort((a, b) => size(b) - size(a)),
    }
  },
}
