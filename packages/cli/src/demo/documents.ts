import { createIds, createRandom } from '@earshot/core/simulate'
import type { ResponseDocument, Survey } from '@earshot/schema'
import { demoConfig } from './config'
import { drawDocument, isAsked } from './draw-document'
import { drawPerson, type Random } from './population'

export interface DemoOptions {
  people: number
  seed: number
  /** The end of the last day, in milliseconds since 1970. */
  endAt: number
}

/** Longest and shortest time of a step, in milliseconds. */
const STEP_MS = [45_000, 15 * 60_000] as const

const pairOf = ({ questions }: Survey): string | undefined =>
  questions.flatMap((question) => ('pair' in question && question.pair) || []).at(0)

/** Share of the people who come by in each quarter of a year, the last one last: the shop has become known. */
const COMES = [0.1, 0.1, 0.1, 0.4, 1] as const
const QUARTERS = COMES.length

/** The displays of one person in one quarter: a survey each whose moment came, and of a step that was begun, its end. */
function displaysOf(quarter: number, random: Random): { survey: Survey; at: { when: number; laterMs: number } }[] {
  const within = () => (quarter + random()) / QUARTERS
  const surveys = demoConfig.surveys as readonly Survey[]
  const begun = new Map<string, number>()
  return surveys.flatMap((survey) => {
    const pair = pairOf(survey)
    const isEnd = survey.questions[0]?.type === 'experience'
    const when = pair && isEnd ? begun.get(pair) : undefined
    if (isEnd && when === undefined) return []
    if (!isAsked(survey, random)) return []
    if (!pair) return [{ survey, at: { when: within(), laterMs: 0 } }]
    const [least, most] = STEP_MS
    if (when !== undefined) return [{ survey, at: { when, laterMs: Math.round(least * (most / least) ** random()) } }]
    const start = within()
    begun.set(pair, start)
    return [{ survey, at: { when: start, laterMs: 0 } }]
  })
}

/** The responses of a synthetic population over more than a year, person by person: the same for the same options. */
export function* documents({
  people,
  seed,
  endAt,
}: DemoOptions): Generator<{ person: number; documents: ResponseDocument[] }> {
  const random = createRandom(seed)
  const newId = createIds(random)
  for (let number = 1; number <= people; number++) {
    const person = drawPerson(number, random, newId)
    yield {
      person: number,
      documents: COMES.flatMap((share, quarter) => (random() < share ? displaysOf(quarter, random) : [])).map(
        (display, i) => drawDocument({ ...display, person, id: newId(), seq: i + 1, endAt }, random),
      ),
    }
  }
}
