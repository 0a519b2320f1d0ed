import type { Survey } from '@earshot/schema'

/**
 * Which files of rarer questions, placements and words of one's own are worth fetching ahead: in fewer bytes than the interface's own rules. It
 * errs to one side only: a word of a text may look like a type.
 */
export const rareParts = (survey: Survey): string[] =>
  ['more', 'place', 'mask'].filter((_, i) =>
    [/"(rank|matr|exp|cons|stat|stars|face|inst|shuf)/, /"(as":"[bit]|avoid|position":"\w+")/, /:"text"|"other":/][
      i
    ]!.test(JSON.stringify(survey)),
  )
