import type { Run } from '@earshot/core'
import type { Instrument, Locale } from '@earshot/locales'
import type { ChoicesQuestion, CsatQuestion, Question, RatingQuestion, Text } from '@earshot/schema'
import type { More } from './more'
import { questionViews } from './questions/registry'
import type { QuestionView } from './questions/view'

/** A language with what a survey needs of the rarer views and words. */
export interface Speech {
  locale: Locale
  more?: More | undefined
}

/** How a question is drawn. */
export const viewOf = (question: Question, { more }: Speech): QuestionView =>
  questionViews[question.type] ?? more!.views[question.type]!

/** What the cells of a question's scale hold. */
export const lookOf = (question: Question, speech: Speech): string | undefined =>
  viewOf(question, speech).look ?? (question as RatingQuestion).look

/** Ids of a question's options in the order to show them in the run of that id. */
export const orderOf = (question: Question, runId: string, { more }: Speech): readonly string[] =>
  more?.orderOf(question, runId) ?? (question as ChoicesQuestion).options?.map(({ id }) => id) ?? []

/** The standard instrument that a question takes its words from; none where it needs none. */
export function instrumentOf(question: Question, speech: Speech): Instrument | undefined {
  const id = viewOf(question, speech).instrument?.(question)
  const known: { readonly [id: string]: Instrument | undefined } = {
    ...speech.more?.instruments,
    ...speech.locale.instruments,
  }
  return id ? known[id] : undefined
}

/** Words of a question's scale: the survey's own, else those of the standard instrument. */
export function wordsOf(question: Question, speech: Speech, text: (text: Text) => string): Partial<Instrument> {
  const labels = (question as RatingQuestion).labels?.map(text)
  const [from, to] = viewOf(question, speech).points?.(question) ?? [0, 0]
  return !labels
    ? (instrumentOf(question, speech) ?? {})
    : labels.length > to - from
      ? { labels }
      : { low: labels[0]!, high: labels[1]! }
}

/** The question as it is put to the person: the survey's own words, else the standard ones of the language. */
export function wording(question: Question, run: Run, speech: Speech): string {
  const subject = run.text((question as CsatQuestion).subject) || '{brand}'
  return run.text(question.text) || run.text(instrumentOf(question, speech)?.text.replace('{subject}', () => subject))
}
