import type { ResponseDocument, Status } from '@earshot/schema'
import { factOf } from './facts'
import { figures } from './metrics'

/** What is counted for one question of one version of a survey, for one group. */
export interface Tally {
  survey: string
  version: number
  question: string
  type: string
  max: number
  stage: string | null
  touchpoint: string | null
  group: { readonly [fact: string]: string }
  n: number
  distribution: { [answer: string]: number }
  shown: number
  started: number
  statuses: { [status in Status]?: number }
}

/** Every combination of the values of several facts. */
function groupsOf(doc: ResponseDocument, by: readonly string[]): { [fact: string]: string }[] {
  return by.reduce<{ [fact: string]: string }[]>(
    (groups, name) => groups.flatMap((group) => factOf(doc, name).map((value) => ({ ...group, [name]: value }))),
    [{}],
  )
}

/**
 * Counts responses into tallies, in one pass.
 *
 * A survey's displays count for every question that any of them was asked, so that a question after a branch has its
 * own n and the survey's shown.
 */
export async function tally(documents: AsyncIterable<ResponseDocument>, by: readonly string[]): Promise<Tally[]> {
  interface Displays {
    group: { readonly [fact: string]: string }
    shown: number
    started: number
    statuses: { [status in Status]?: number }
  }
  const displays = new Map<string, Displays>()
  const tallies = new Map<string, Tally>()
  for await (const doc of documents) {
    const { survey, surveyVersion: version = 1, status, answers, asked = {}, journey } = doc
    const isStarted = status === 'started' || status === 'completed' || Object.keys(answers).length > 0
    for (const group of groupsOf(doc, by)) {
      const groupKey = JSON.stringify([survey, version, group])
      const display = displays.get(groupKey) ?? { group, shown: 0, started: 0, statuses: {} }
      displays.set(groupKey, display)
      display.shown++
      if (isStarted) display.started++
      display.statuses[status] = (display.statuses[status] ?? 0) + 1

      for (const [question, { type, max = 0 }] of Object.entries(asked)) {
        if (!Object.hasOwn(figures, type)) continue
        const key = JSON.stringify([survey, version, question, type, max, group])
        const one: Tally = tallies.get(key) ?? {
          survey,
          version,
          question,
          type,
          max,
          stage: journey?.stage ?? null,
          touchpoint: journey?.touchpoint ?? null,
          n: 0,
          distribution: {},
          ...display,
        }
        tallies.set(key, one)
        const answer = answers[question]
        if (typeof answer !== 'number') continue
        one.n++
        one.distribution[answer] = (one.distribution[answer] ?? 0) + 1
      }
    }
  }
  return [...tallies.values()].map((one) => ({ ...one, ...displays.get(JSON.stringify([one.survey, one.version, one.group]))! }))
}
