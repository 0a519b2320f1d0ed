/** Written as it is kept already, on a day that every month has: nothing to read it for, which costs ten times as much. */
const KEPT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

/**
 * A time as it is kept: in UTC, to the millisecond.
 *
 * @throws RangeError if it is none.
 * @example isoTime('2026-11-25T08:00:00+02:00') // '2026-11-25T06:00:00.000Z'
 */
export const isoTime = (time: string): string => (KEPT.test(time) ? time : new Date(time).toISOString())
