import type { ReportDifference, ReportResult, ReportVerdict } from './figure'

export const ACTION_STATUSES = ['planned', 'doing', 'shipped', 'dropped'] as const

export type ActionStatus = (typeof ACTION_STATUSES)[number]

/** What is done about what people say at a touchpoint: who, until when, and what they are told of it. */
export interface Action {
  id: string
  project: string
  touchpoint: string
  title: string
  /** The team that does it; default: the touchpoint's. */
  owner: string | null
  status: ActionStatus
  /** UTC day on which it is to be there. */
  dueOn: string | null
  /** UTC day from which people could notice it. */
  shippedOn: string | null
  /** "You said": what people had asked for. */
  youSaid: string | null
  /** "We did": what came of it. */
  weDid: string | null
  /** Whether both are told, where a text of the configuration has `{news.<touchpoint>}`. */
  isTold: boolean
  createdAt: string
  changedAt: string
}

/** A score before an action was there and after, over the same number of days. */
export interface ActionEffect {
  survey: string
  version: number
  question: string
  metric: string
  before: ReportResult
  after: ReportResult
  /** After minus before. */
  difference: ReportDifference | null
  verdict: ReportVerdict
  /** How much of the change is that other devices answered than before; null where groups are too small to tell. */
  mix: { within: number; mix: number; misleads: boolean } | null
}

export interface ActionReport extends Action {
  /** Days on each side that are compared; null while it is not there yet. */
  windowDays: number | null
  effects: readonly ActionEffect[]
}

/** `GET /v1/actions` */
export interface ActionList {
  /** The newest first. */
  actions: readonly ActionReport[]
}
