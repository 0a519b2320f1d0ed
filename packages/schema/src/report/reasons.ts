import type { ReportDifference, ReportResult, ReportVerdict } from './figure'

/** What those who gave a reason scored, beside those who did not. */
export interface Reason {
  /** Question that it is an answer to, and how it came about: an option that was ticked, or a topic of what was written. */
  question: string
  kind: 'option' | 'topic'
  reason: string
  /** A topic's name; an option's is in the configuration. */
  title: string | null
  /** Percent of those who answered the question. */
  share: ReportResult
  with: ReportResult
  without: ReportResult
  /** With minus without, in the unit of the score; null where it is not compared. */
  difference: ReportDifference | null
  verdict: ReportVerdict
}

/** `GET /v1/report/reasons?survey=` */
export interface Reasons {
  survey: string
  /** The scored question that the reasons stand beside; null if there is none. */
  score: { question: string; metric: string } | null
  reasons: readonly Reason[]
}
