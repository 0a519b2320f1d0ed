/** Inclusive UTC days, as `GET /v1/report` takes them. */
export interface Period {
  from: string
  to: string
}

const dayMs = 86_400_000

const day = (atMs: number) => new Date(atMs).toISOString().slice(0, 10)

/** The last `days` days up to the UTC day of `nowMs`, today included. */
export const lastDays = (days: number, nowMs: number): Period => ({
  from: day(nowMs - (days - 1) * dayMs),
  to: day(nowMs),
})

/** The same days a year ago: 52 weeks, so that weekdays are the same. */
export const aYearBefore = (days: number, nowMs: number): Period => lastDays(days, nowMs - 364 * dayMs)

/** As many days just before those. */
export const daysBefore = (days: number, nowMs: number): Period => lastDays(days, nowMs - days * dayMs)
