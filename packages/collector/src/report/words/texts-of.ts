import { maskText, type ResponseDocument, type Verbatim } from '@earshot/schema'
import type { Told } from '../open-documents'
import { topicsOf } from '../topics/topics-of'
import { bandOf, bands } from './band'

const DAY_MS = 864e5

/** What somebody wrote, with when and, for what is counted by people, who. */
export interface Text extends Verbatim {
  atMs: number
  /** Stands for the writer; of a response without a person, for the response. */
  person: string
}

function weekOf(atMs: number): string {
  const day = Math.floor(atMs / DAY_MS)
  // Day 0 was a Thursday.
  return new Date((day - ((day + 3) % 7)) * DAY_MS).toISOString().slice(0, 10)
}

/** What is written in a response: masked, with its topics, its week and where the score stands. */
export function textsOf(document: ResponseDocument): Told<Text>[] {
  const { answers, asked = {}, context, survey, shownAt } = document
  const scored = Object.entries(asked).find(([id, { type }]) => typeof answers[id] === 'number' && bands[type])
  const score = scored ? (answers[scored[0]] as number) : null
  const metric = scored?.[1].type ?? null
  const atMs = Date.parse(shownAt)
  return Object.entries(asked).flatMap(([question, { type, locale = context?.locale }]): Told<Text>[] => {
    const answer = Object.hasOwn(answers, question) ? answers[question] : undefined
    if (type !== 'text' || typeof answer !== 'string' || !answer.trim()) return []
    // The device masks before it sends; what came from elsewhere, or before it did, is masked here.
    const { text, masked } = maskText(answer.trim())
    const value: Text = {
      ...{ survey, question, text, isMasked: masked.length > 0, locale: locale ?? null, score, metric, atMs },
      band: scored && score !== null ? bandOf(scored[1], score) : null,
      topics: topicsOf(answer, locale),
      person: document.person?.id ?? document.person?.anonymousId ?? document.id,
      week: weekOf(atMs),
    }
    return [{ document, part: survey, value }]
  })
}
