import {
  type Comparison,
  type CompletionRateFigure,
  completionRate,
  type Gap,
  type NoFigure,
  pairedGap,
  type Result,
  seq,
  spearman,
  type TimeFigure,
  timeOnTask,
  type Verdict,
  verdicts,
} from '@earshot/metrics'
import type { ResponseDocument } from '@earshot/schema'
import { open, type Told } from '../open-documents'
import type { Section } from '../section'

/** What people expected of a step, what it was like, and how the step went. */
export interface PairGap {
  pair: string
  touchpoint: string | null
  /** Answers before, and how many of those people answered after as well. */
  before: number
  both: number
  gap: Gap
  verdict: Verdict
  /** How the experience goes with the same person's likelihood to recommend: an association. */
  importance: Result
  /** Of those who answered before, who was asked after within the longest time of a step: they got to the end. */
  completion: CompletionRateFigure | NoFigure
  /** From the question before to the question after, of those who got to the end. */
  time: TimeFigure | NoFigure
  /** Mean ease, 1 to 7, of everybody who answered after. */
  ease: Result
  /** People left out since their group is small or would give a small one away. */
  heldBack: number
}

/** Answer of `GET /v1/report/gaps`. */
export interface Gaps {
  pairs: PairGap[]
  /** A step that takes longer counts as abandoned, in milliseconds. */
  longestMs: number
}

/** A task without an end in this time is abandoned. */
const LONGEST_MS = 30 * 60e3
/** Fewer people show no figure. */
const MIN_PEOPLE = 5
/** Answers of one person so far apart are not held together. */
const LINKED_MS = 90 * 864e5

interface Side {
  atMs: number
  document: ResponseDocument
  answer: number | undefined
}

/** One person's way through a step. */
interface Way {
  before?: Side
  after?: Side
}

/** What is known of one person. */
interface Known {
  ways: Map<string, Way>
  recommend?: { atMs: number; score: number }
}

const personOf = ({ person }: ResponseDocument) => person?.id ?? person?.anonymousId

function see(known: Known, document: ResponseDocument): void {
  const atMs = Date.parse(document.shownAt)
  for (const [question, { type, pair = question }] of Object.entries(document.asked ?? {})) {
    const answer = document.answers[question]
    const score = typeof answer === 'number' ? answer : undefined
    if (type === 'nps' && score !== undefined) known.recommend = { atMs, score }
    if (type !== 'expectation' && type !== 'experience') continue
    const way = known.ways.get(pair) ?? {}
    known.ways.set(pair, way)
    const side = { atMs, document, answer: score }
    if (type === 'expectation') way.before = side
    else way.after = side
  }
}

interface Person extends Way {
  recommend: Known['recommend']
}

const isFinished = ({ before, after }: Way): boolean =>
  before !== undefined && after !== undefined && after.atMs >= before.atMs && after.atMs - before.atMs <= LONGEST_MS

function gapOf(pair: string, all: readonly Told<Person>[], where: Parameters<typeof open>[1]) {
  const { told, heldBack } = open(all, where, false)
  const people = told.length < MIN_PEOPLE ? [] : told.map(({ value }) => value)
  const begun = people.filter(({ before }) => before?.answer !== undefined)
  const both = begun.flatMap(({ before, after }) =>
    before?.answer !== undefined && after?.answer !== undefined && after.atMs >= before.atMs
      ? [{ expectation: before.answer, experience: after.answer }]
      : [],
  )
  const finished = begun.filter(isFinished)
  const linked = people.flatMap(({ after, recommend }): [number, number][] =>
    after?.answer !== undefined && recommend && Math.abs(recommend.atMs - after.atMs) <= LINKED_MS
      ? [[after.answer, recommend.score]]
      : [],
  )
  const eased: { [answer: string]: number } = {}
  for (const { after } of people) if (after?.answer !== undefined) eased[after.answer] = (eased[after.answer] ?? 0) + 1
  const few: NoFigure = { value: null, n: both.length, reason: `fewer than ${MIN_PEOPLE} people answered both` }
  return {
    ...{ pair, before: begun.length, both: both.length, heldBack: heldBack + told.length - people.length },
    touchpoint: people.findLast(({ after }) => after)?.after?.document.journey?.touchpoint ?? null,
    gap: both.length < MIN_PEOPLE ? few : pairedGap(both),
    importance: spearman(linked),
    completion: completionRate(finished.length, begun.length),
    time: timeOnTask(finished.map(({ before, after }) => Math.max(1, after!.atMs - before!.atMs))),
    ease: seq(eased),
  }
}

/** `GET /v1/report/gaps`: experience minus expectation of the same people, how far it matters, and how the step went. */
export const gaps: Section = {
  params: [],
  async read({ where, documents }): Promise<Gaps> {
    const people = new Map<string, Known>()
    for await (const document of documents()) {
      const id = personOf(document)
      if (id === undefined) continue
      const known = people.get(id) ?? { ways: new Map() }
      people.set(id, known)
      see(known, document)
    }
    const byPair = new Map<string, Told<Person>[]>()
    for (const { ways, recommend } of people.values())
      for (const [pair, way] of ways) {
        const document = (way.before ?? way.after)?.document
        if (!document) continue
        const told = byPair.get(pair) ?? []
        told.push({ document, value: { ...way, recommend } })
        byPair.set(pair, told)
      }
    const found = [...byPair].map(([pair, told]) => gapOf(pair, told, where))
    const judged = verdicts(found.map(({ gap, both }): Comparison => ({ difference: gap, fewest: both })))
    return {
      pairs: found
        .map((one, index): PairGap => {
          const verdict = 'reason' in judged ? undefined : judged[index]
          return { ...one, verdict: verdict?.verdict ?? 'too-few-answers' }
        })
        .sort((a, b) => b.both - a.both),
      longestMs: LONGEST_MS,
    }
  },
}
