import type { ResponseDocument } from '@earshot/schema'

/** Columns of the CSV export; answers and traits follow as JSON, so that the columns never depend on the data. */
export const COLUMNS: { readonly [name: string]: (doc: ResponseDocument) => unknown } = {
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
  person: ({ person }) => person?.id,
  account: ({ person }) => person?.account,
  device: ({ context }) => context?.device,
  locale: ({ context }) => context?.locale,
  path: ({ context }) => context?.path,
  samplingRate: ({ sampling }) => sampling?.rate,
  test: ({ test }) => test,
  answers: ({ answers }) => JSON.stringify(answers),
  traits: ({ person }) => JSON.stringify(person?.traits ?? {}),
}

/** A cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it. */
export const safeCell = (value: unknown): string => {
  const text = value === undefined || value === null ? '' : String(value)
  return /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
}
