/** Whole numbers up to this one have a count each; every other key of a distribution has an item of its own. */
export const HIGHEST_COUNTED = 10

/**
 * What a count belongs to, apart from its day. A `display` counts responses; an `answer` counts those in which a question
 * was asked; an `item` counts one key of its distribution that is no small number: an option, a pair of row and column.
 */
export interface Series {
  kind: 'display' | 'answer' | 'item'
  project: string
  survey: string
  version: number
  stage: string | null
  touchpoint: string | null
  /** The values of each declared dimension: several where a trait is a list, one empty text where it is missing. */
  facts: readonly (readonly string[])[]
  /** Empty in a display, as are the type and the item. */
  question: string
  type: string
  /** Ends of the scale as it was shown, or as its type has it. */
  min: number | null
  max: number | null
  /** Id of the standard instrument, if the words were its own. */
  instrument: string | null
  item: string
}

/**
 * One series on one UTC day of `shownAt`, as a sum. Of a display: `total` shown, `n` with any input, `counts` completed,
 * dismissed, ignored. Of an answer: `total` asked, `n` answered, `counts` how often each number from 0 to 10. Of an item:
 * `total` and `n` alike.
 */
export interface Counted {
  total: number
  n: number
  /** Always as many as there are counted numbers. */
  counts: number[]
}

/** A series with its sum over the days asked for. */
export interface Cell extends Counted {
  series: Series
  /** The last of these days, `2026-11-25`. */
  lastDay: string
}

/** Where the counts of a display's ends are. */
export const ENDS = ['completed', 'dismissed', 'ignored'] as const
