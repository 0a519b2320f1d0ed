import type { Moment } from '@earshot/schema'

/** A moment written out: a string is an event's name. */
export const written = (moment: Moment | undefined): Exclude<Moment, string> | undefined =>
  typeof moment === 'string' ? { event: moment } : moment
