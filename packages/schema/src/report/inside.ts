import type { ReportDifference, ReportResult, ReportVerdict } from './figure'

/** One score as the site's own people give it, and as everybody else does. */
export interface InsideRow {
  survey: string
  version: number
  question: string
  metric: string
  /** Of people whom the site names as its own by `user.staff`, `user.internal` or `user.employee`. */
  inside: ReportResult
  outside: ReportResult
  /** Inside minus outside. */
  difference: ReportDifference | null
  verdict: ReportVerdict
}

/** `GET /v1/report/inside`: what the people who make it think, beside what those think who use it; never pooled here. */
export interface Inside {
  rows: readonly InsideRow[]
  /** Responses of the site's own people in this period, answered or not. */
  staff: number
}
