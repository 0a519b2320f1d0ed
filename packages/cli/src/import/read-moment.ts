/** Seconds and milliseconds since 1970 that can be meant: from 2001 to 2286. */
const SECONDS = /^\d{10}$/
const MILLISECONDS = /^\d{13}$/
const DAY_AND_TIME = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|UTC|[+-]\d\d:?\d\d)?)?$/

/**
 * A time as other tools write it, as ISO 8601 in UTC: a day, a day and a time (UTC without a zone), seconds or
 * milliseconds since 1970.
 *
 * @throws Error where day and month could be mistaken for each other, or it is no time.
 */
export function readMoment(text: string): string {
  const [, day, time, zone = 'Z'] = DAY_AND_TIME.exec(text) ?? []
  const at = SECONDS.test(text)
    ? Number(text) * 1000
    : MILLISECONDS.test(text)
      ? Number(text)
      : day
        ? Date.parse(time ? `${day}T${time}${zone === 'UTC' ? 'Z' : zone}` : day)
        : Number.NaN
  if (Number.isNaN(at))
    throw Error(`found "${text}", allowed: a time like 2026-11-25, 2026-11-25 09:30:00 or 2026-11-25T09:30:00Z`)
  return new Date(at).toISOString()
}
