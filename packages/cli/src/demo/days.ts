/** Days of the data set: a year, and some so that a period has the same days of the year before. */
export const DAYS = 455

/** The share of the time that has passed so many days before the end. */
export const sinceDay = (daysBefore: number): number => 1 - daysBefore / DAYS
