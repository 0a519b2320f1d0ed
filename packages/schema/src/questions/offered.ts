import type { Choosable } from '../question'

/** Longest answer in one's own words, in characters, where a survey sets no limit. */
export const LONGEST_WORDS = 2000

/** Ids of the four options of the instrument `pmf`, whose words are the language's. */
const PMF = ['very-disappointed', 'somewhat-disappointed', 'not-disappointed', 'no-longer-use']

/** Ids of the options, in the order of the survey or, for a standard instrument, of its wording. */
export const optionIds = ({ options, instrument }: Choosable): readonly string[] =>
  options?.map(({ id }) => id) ?? (instrument ? PMF : [])

/** Whether it may be chosen: an option, or `"other"`, alone or with the person's own words behind a colon. */
export const isOffered = (value: unknown, question: Choosable): boolean =>
  typeof value === 'string' &&
  (optionIds(question).includes(value) ||
    (!!question.other && /^other(:|$)/.test(value) && value.length <= LONGEST_WORDS))
