import type { Survey } from '@earshot/schema'

/**
 * Whether the file of the rarer questions is worth fetching ahead: in fewer bytes than `needsMore` of the interface, for
 * the file of every page. It errs to one side only: a word of a text may look like a type.
 */
export const mayNeedMore = (survey: Survey): boolean =>
  /"(rank|matr|exp|cons|stat|star|face|inst|shuf)/.test(JSON.stringify(survey))
