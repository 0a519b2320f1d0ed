import { type Asked, type Question, questionTypes, type ResponseDocument, type Status } from '@earshot/schema'
import { factOf } from './facts'
import { figures } from './figures'

/** Fact → value; empty for everybody. */
export type Group = { readonly [fact: string]: string }

/** The displays of one version of a survey to one group. */
export interface Displays {
  shown: number
  started: number
  statuses: { [status in Status]?: number }
}

/** What is counted for one question of one version of a survey, for one group. */
export interface Tally {
  survey: string
  version: number
  question: string
  type: string
  /** Top of the scale: five and seven points are different instruments. */
  max: number
  group: Group
  stage: string | null
  touchpoint: string | null
  n: number
  distribution: { [answer: string]: number }
  /** Shared by all questions of the survey: each is a part of the same displays. */
  displays: Displays
}

/** Every combination of the values of several facts. */
const groupsOf = (doc: ResponseDocument, by: readonly string[]): Group[] =>
  by.reduce<Group[]>(
    (groups, name) => groups.flatMap((group) => factOf(doc, name).map((value) => ({ ...group, [name]: value }))),
    [{}],
  )

const topOf = ({ type, max }: Asked): number =>
  max ?? questionTypes[type]?.scale?.({ id: '', type } as Question)[1] ?? 0

function entry<T>(map: Map<string, T>, parts: readonly unknown[], create: () => T): T {
  const key = JSON.stringify(parts)
  const known = map.get(key)
  if (known) return known
  const created = create()
  map.set(key, created)
  return created
}

/**
 * Counts responses, oldest first, in one pass. A response whose fact is a list counts in each of its groups. Where a
 * survey has moved on the journey, its newest place is given.
 */
export async function tally(documents: AsyncIterable<ResponseDocument>, by: readonly string[]): Promise<Tally[]> {
  const allDisplays = new Map<string, Displays>()
  const tallies = new Map<string, Tally>()

  function countIn(group: Group, doc: ResponseDocument): void {
    const { survey, surveyVersion: version = 1, status, answers, asked = {}, journey } = doc
    const displays = entry<Displays>(allDisplays, [survey, version, group], () => ({
      shown: 0,
      started: 0,
      statuses: {},
    }))
    displays.shown++
    if (status === 'started' || status === 'completed' || Object.keys(answers).length) displays.started++
    displays.statuses[status] = (displays.statuses[status] ?? 0) + 1

    for (const [question, scale] of Object.entries(asked ?? {})) {
      const { type } = scale
      if (!Object.hasOwn(figures, type)) continue
      const max = topOf(scale)
      const one = entry<Tally>(tallies, [survey, version, question, type, max, group], () => ({
        ...{ survey, version, question, type, max, group, displays },
        ...{ stage: null, touchpoint: null, n: 0, distribution: {} },
      }))
      one.stage = journey?.stage ?? one.stage
      one.touchpoint = journey?.touchpoint ?? one.touchpoint
      const answer = Object.hasOwn(answers, question) ? answers[question] : undefined
      if (typeof answer !== 'number') continue
      one.n++
      one.distribution[answer] = (one.distribution[answer] ?? 0) + 1
    }
  }

  for await (const doc of documents) for (const group of groupsOf(doc, by)) countIn(group, doc)
  return [...tallies.values()]
}
