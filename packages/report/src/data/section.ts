import type { ReportSections } from '@earshot/schema'

/** A field that has to be there: enough to tell one answer from another, and from an error page. */
const marks: { readonly [name in keyof ReportSections]: string } = {
  ...{ trend: 'points', sparklines: 'lines', words: 'verbatims', reasons: 'reasons', gaps: 'pairs', leaving: 'left' },
  ...{ makeup: 'wordings', values: 'values', flagged: 'flagged' },
  ...{ declared: 'targets', inside: 'rows', precision: 'items', accounts: 'accounts' },
}

/**
 * The body of a section. Page and collector are of one version, so that only a wrong address has to be noticed.
 * @throws TypeError naming what is missing.
 */
export function parseSection<N extends keyof ReportSections>(name: N, body: unknown): ReportSections[N] {
  const mark = marks[name]
  if (typeof body !== 'object' || body === null || !(mark in body))
    throw new TypeError(`/${mark} is missing: allowed is an answer of v1/report/${name}`)
  return body as ReportSections[N]
}
