import { type Asked, type Question, questionTypes, type ResponseDocument, type Status } from '@earshot/schema'
import { countings, keysOf } from './counting'
import { type Group, groupsOf } from './groups-of'

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
  /** Ends of the scale, 0 where there is none: five and seven points are different instruments. */
  min: number
  max: number
  /** Id of the standard instrument, if the words were its own. */
  instrument?: string
  group: Group
  stage: string | null
  touchpoint: string | null
  n: number
  distribution: { [answer: string]: number }
  /** Shared by all questions of the survey: each is a part of the same displays. */
  displays: Displays
}

/** Ends of the scale. A document may leave them to its type. */
export function endsOf({ type, min, max }: Asked): readonly [min: number, max: number] {
  const [low = 0, high = 0] = questionTypes[type]?.scale?.({ id: '', type } as Question) ?? []
  return [min ?? low, max ?? high]
}

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
      const { type, instrument } = scale
      if (!Object.hasOwn(countings, type)) continue
      const [min, max] = endsOf(scale)
      const one = entry<Tally>(tallies, [survey, version, question, type, min, max, group], () => ({
        ...{ survey, version, question, type, min, max, group, displays },
        // Without a prototype: an option may be called anything.
        ...{ stage: null, touchpoint: null, n: 0, distribution: Object.create(null) as Tally['distribution'] },
      }))
      if (instrument) one.instrument = instrument
      one.stage = journey?.stage ?? one.stage
      one.touchpoint = journey?.touchpoint ?? one.touchpoint
      const answer = Object.hasOwn(answers, question) ? answers[question] : undefined
      const keys = answer === undefined ? undefined : keysOf(type, answer)
      if (!keys) continue
      one.n++
      for (const key of keys) one.distribution[key] = (one.distribution[key] ?? 0) + 1
    }
  }

  for await (const doc of documents) for (const group of groupsOf(doc, by)) countIn(group, doc)
  return [...tallies.values()]
}
