/** A row of `GET /v1/report`: one question of one version of a survey, for one group. */
export interface ReportRow {
  survey: string
  version: number
  question: string
  /** Question type. */
  metric: string
  stage: string | null
  touchpoint: string | null
  /** The `by` names with this group's values; empty without `by`. */
  group: { readonly [fact: string]: string }
  /** Answers to the question in the newest revisions, partial ones too. */
  n: number
  /** Null where it is suppressed, and for types that are only counted (`choice`, `choices`, `ranking`, `matrix`, `text`). */
  value: number | null
  lo: number | null
  hi: number | null
  method: string | null
  level: number | null
  /** Answer → count, empty for words; null when suppressed. */
  distribution: { readonly [answer: string]: number } | null
  /** Displays, answered or not. */
  shown: number
  /** Displays with any input. */
  started: number
  completed: number
  dismissed: number
  ignored: number
  /** Completed of shown, in percent. */
  completionRate: number | null
  /** Why the figures are not given, or null. */
  suppressed: string | null
}
