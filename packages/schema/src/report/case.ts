import type { ReportResult } from './figure'

export const CASE_STATUSES = ['open', 'working', 'closed'] as const

/** How far it is with a person who is to be answered. */
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

/** `GET /v1/cases?status=` */
export interface CaseList {
  /** Those due first, first, the closed ones last; at most 500. */
  cases: readonly Case[]
  /** Status → how many there are in all. */
  counts: Readonly<Record<CaseStatus, number>>
  /** Not closed, and past their time. */
  overdue: number
  /** Percent of those opened two days ago or earlier that were taken up or closed within two days. */
  takenUp: ReportResult
}
