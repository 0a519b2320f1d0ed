import type { ReportResult } from './figure'

/** One account: a customer that is several people. */
export interface AccountRow {
  account: string
  people: number
  answers: number
  /** Every answer counts. */
  byAnswers: ReportResult
  /** One person, one vote: the last answer of each. */
  byPeople: ReportResult
  /** The same with every role weighing alike, whatever its number of people; null where only one role answered. */
  byRoles: ReportResult | null
  /** Roles that answered, those that are not known left out. */
  roles: number
}

/** `GET /v1/report/accounts?survey=&question=` */
export interface Accounts {
  survey: string
  question: string
  /** Question type; null where nobody was asked. */
  metric: string | null
  /** Version of the survey that the answers are of: the newest. */
  version: number | null
  /** The lowest first: by the vote of people. */
  accounts: readonly AccountRow[]
  /** Accounts that are not shown since fewer than 3 people or 10 answers stand behind them, or one of these would follow. */
  heldBack: number
  /** Answers without an account. */
  withoutAccount: number
}
