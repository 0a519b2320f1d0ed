import type { ReportNoFigure, ReportResult } from './figure'

export const CASE_STATUSES = ['open', 'working', 'no-reply', 'closed'] as const

/** How far it is with a person who is to be answered; `no-reply`: written to in vain. */
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** Whom to answer, until when, and how far that is. */
export interface Case {
  project: string
  /** The response that it came from. */
  response: string
  person: string | null
  survey: string
  touchpoint: string | null
  /** The team that acts on what is said at this touchpoint. */
  owner: string | null
  status: CaseStatus
  note: string | null
  /** What was answered, question → answer. */
  answers: { readonly [question: string]: unknown }
  openedAt: string
  dueAt: string
  changedAt: string
}

/** A median time in hours, of which some have not ended yet. */
export type CaseMedian =
  | {
      value: number
      lo: number
      /** Null where too few have ended for an upper end. */
      hi: number | null
      /** Cases, those that wait included. */
      n: number
      ended: number
      method: string
      level: number
    }
  | ReportNoFigure

/** How fast people are answered. */
export interface CaseTimes {
  /** Percent of those opened two days ago or earlier that were taken up or ended within two days. */
  takenUp: ReportResult
  /** Median hours from opening until somebody took a case up. */
  hoursToTakeUp: CaseMedian
  /** Median hours from opening until it was closed, or written to in vain. */
  hoursToEnd: CaseMedian
  /** Percent of those that had ended which were taken up again. */
  reopened: ReportResult
}

/** `GET /v1/cases?status=` */
export interface CaseList extends CaseTimes {
  /** Those due first, first, the closed ones last; at most 500. */
  cases: readonly Case[]
  /** Status → how many there are in all. */
  counts: Readonly<Record<CaseStatus, number>>
  /** Neither closed nor written to in vain, and past their time. */
  overdue: number
}
