import { createIds, createRandom } from '@earshot/core/simulate'
import type { ResponseDocument, Survey } from '@earshot/schema'
import { demoConfig } from './config'
import { drawDocument, isAsked } from './draw-document'
import { drawPerson } from './population'

export interface DemoOptions {
  people: number
  seed: number
  /** The end of the last day, in milliseconds since 1970. */
  endAt: number
}

/** The responses of a synthetic population over 90 days, person by person: the same for the same options. */
export function* documents({
  people,
  seed,
  endAt,
}: DemoOptions): Generator<{ person: number; documents: ResponseDocument[] }> {
  const random = createRandom(seed)
  const newId = createIds(random)
  for (let number = 1; number <= people; number++) {
    const person = drawPerson(number, random, newId)
    const surveys = (demoConfig.surveys as readonly Survey[]).filter((survey) => isAsked(survey, random))
    yield {
      person: number,
      documents: surveys.map((survey, i) => drawDocument({ survey, person, id: newId(), seq: i + 1, endAt }, random)),
    }
  }
}
