import type { Run } from '@earshot/core'
import type { Instrument, Locale } from '@earshot/locales'
import type { CsatQuestion, Question } from '@earshot/schema'
import { questionViews } from './questions/registry'

/** The standard instrument that a question takes its words from; none for types that have no standard. */
export function instrumentOf(question: Question, locale: Locale): Instrument | undefined {
  const { instrument } = questionViews[question.type]
  return instrument && locale.instruments[instrument(question)]
}

/** The question as it is put to the person: the survey's own words, else the standard ones of the language. */
export function wording(question: Question, run: Run, locale: Locale): string {
  const subject = run.text((question as CsatQuestion).subject) || '{brand}'
  return run.text(question.text) || run.text(instrumentOf(question, locale)?.text.replace('{subject}', () => subject))
}
