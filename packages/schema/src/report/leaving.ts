import type { ReportDifference, ReportResult, ReportVerdict } from './figure'

/** `GET /v1/report/leaving` */
export interface Leaving {
  /** Stage of the journey that says that somebody leaves. */
  stage: string
  /** People who were shown any survey, and of those, who was shown one of that stage, in percent. */
  left: ReportResult
  /** Of people who were shown anything and whose outcome another system told, who churned, in percent. */
  churned: ReportResult
  /** Reasons that came with those outcomes, the most frequent first: percent of who churned with a reason. */
  churnReasons: readonly { reason: string; n: number; share: ReportResult }[]
  /** Last NPS before, of who left and of who stayed. */
  lastOfLeft: ReportResult
  lastOfStayed: ReportResult
  /** Left minus stayed. */
  difference: ReportDifference | null
  verdict: ReportVerdict
  /** An answer counts as before leaving for so many days. */
  withinDays: number
  heldBack: number
}
