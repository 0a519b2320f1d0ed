import type { Mix, NoMix } from './mix'

/**
 * Whether a change of a total has to be shown with its parts: more of it comes from who answered than from how they scored, or the two
 * go against each other ("every touchpoint rose; the total fell, because more answers came from another one").
 * @example mixMisleads({ change: -10, within: 2, mix: -12 }) // true
 */
export function mixMisleads({ within, mix }: Mix | NoMix): boolean {
  if (within === null || mix === null) return false
  return Math.abs(mix) > Math.abs(within) || within * mix < 0
}
