import type { ResponseDocument } from '@earshot/schema'

/** Answers and traits are JSON in one cell each, so that the columns never depend on the data. */
const columns: { readonly [name: string]: (doc: ResponseDocument) => unknown } = {
  id: ({ id }) => id,
  rev: ({ rev }) => rev,
  project: ({ project }) => project,
  survey: ({ survey }) => survey,
  surveyVersion: ({ surveyVersion }) => surveyVersion,
  wave: ({ wave }) => wave,
  status: ({ status }) => status,
  stage: ({ journey }) => journey?.stage,
  touchpoint: ({ journey }) => journey?.touchpoint,
  shownAt: ({ shownAt }) => shownAt,
  updatedAt: ({ updatedAt }) => updatedAt,
  msToAnswer: ({ msToAnswer }) => msToAnswer,
  person: ({ person }) => person?.id,
  anonymousId: ({ person }) => person?.anonymousId,
  account: ({ person }) => person?.account,
  device: ({ context }) => context?.device,
  locale: ({ context }) => context?.locale,
  path: ({ context }) => context?.path,
  samplingRate: ({ sampling }) => sampling?.rate,
  test: ({ test }) => test,
  answers: ({ answers }) => JSON.stringify(answers),
  traits: ({ person }) => JSON.stringify(person?.traits ?? {}),
}

/**
 * A cell that no spreadsheet takes for a formula: a text that begins like one gets an apostrophe before it. Full-width
 * signs count, since some spreadsheets read them as the plain ones; numbers stay numbers.
 *
 * @example safeCell('=1+1') // "'=1+1"
 */
export function safeCell(value: unknown): string {
  const text = String(value ?? '')
  return typeof value !== 'number' && /^[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? `'${text}` : text
}

export const csvHeader: readonly string[] = Object.keys(columns)

/** A response as the cells of one line, in the order of the header. */
export const csvRow = (doc: ResponseDocument): string[] => Object.values(columns).map((cell) => safeCell(cell(doc)))
