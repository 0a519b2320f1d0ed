import {
  type Comparison,
  completionRate,
  type GapPair,
  type NoFigure,
  pairedGap,
  seq,
  spearman,
  timeOnTask,
  verdicts,
} from '@earshot/metrics'
import type { Gaps, PairGap, ResponseDocument } from '@earshot/schema'
import { open, type Told } from '../open-documents'
import type { Section } from '../section'
import type { Where } from '../where'

/** A task without an end in this time is abandoned. */
const LONGEST_MS = 30 * 60e3
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

/** Answers to both questions, in their order. */
function bothOf({ before, after }: Person): GapPair | undefined {
  if (before?.answer === undefined || after?.answer === undefined || after.atMs < before.atMs) return undefined
  return { expectation: before.answer, experience: after.answer }
}

/** The experience, and how likely the same person is to recommend. */
function linkOf({ after, recommend }: Person): readonly [number, number] | undefined {
  if (after?.answer === undefined || !recommend) return undefined
  return Math.abs(recommend.atMs - after.atMs) <= LINKED_MS ? [after.answer, recommend.score] : undefined
}

const hasBegun = ({ before }: Person) => before?.answer !== undefined

function gapOf(pair: string, all: readonly Told<Person>[], where: Where) {
  // Each figure is of other people: for each, those count whose group has enough of them.
  const figures = new Map<string, number>()
  const of = <V>(name: string, read: (person: Person) => V | undefined): V[] => {
    const some = all.flatMap((told) => {
      const value = read(told.value)
      return value === undefined ? [] : [{ ...told, value }]
    })
    const { told, heldBack } = open(some, where, 'none')
    figures.set(name, heldBack)
    return told.map(({ value }) => value)
  }
  const begun = of('begun', (person) => (hasBegun(person) ? person : undefined))
  const both = of('both', bothOf)
  const times = of('times', (person) =>
    hasBegun(person) && isFinished(person) ? Math.max(1, person.after!.atMs - person.before!.atMs) : undefined,
  )
  const eased: { [answer: string]: number } = {}
  for (const answer of of('ease', ({ after }) => after?.answer)) eased[answer] = (eased[answer] ?? 0) + 1
  const few: NoFigure = { value: null, n: 0, reason: 'too few people answered both' }
  return {
    ...{ pair, before: begun.length, both: both.length, heldBack: Math.max(...figures.values()) },
    touchpoint: all.findLast(({ value }) => value.after)?.value.after?.document.journey?.touchpoint ?? null,
    gap: both.length ? pairedGap(both) : few,
    importance: spearman(of('importance', linkOf)),
    completion: completionRate(begun.filter(isFinished).length, begun.length),
    time: timeOnTask(times),
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
