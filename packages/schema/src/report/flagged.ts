/** `GET /v1/report/flagged`: answers that look odd. They are counted like others unless they are left out. */
export interface Flagged {
  /** Answered responses of the period that have a flag. */
  flagged: number
  /** The same, survey → how many; those without are not here. */
  surveys: Readonly<Record<string, number>>
  /** Flag → how many; one response can have several. */
  flags: Readonly<Record<string, number>>
}
