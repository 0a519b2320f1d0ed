/**
 * How far an endpoint can be trusted not to lose or double an answer.
 *
 * - `exact`: all that the protocol asks for was seen.
 * - `windowed`: it names each revision and tells a repeated one apart, but some of the protocol is missing: it holds while
 *   nothing unusual happens.
 * - `eventual`: it names each revision but takes a repeated one as new, so that someone has to tell them apart later.
 * - `none`: it does not name what it took. A reply of 200 says that a server was reached, not that an answer was kept.
 */
export type Grade = 'exact' | 'windowed' | 'eventual' | 'none'

/** What a probe shows if it holds: that revisions are named, that repeated ones are told apart, or the rest. */
export type Shows = 'names' | 'tells-apart' | 'rest'

/** The grade that these findings allow. */
export function gradeOf(findings: readonly { shows: Shows; ok: boolean }[]): Grade {
  const holds = (what: Shows) => findings.every(({ shows, ok }) => shows !== what || ok)
  if (!holds('names')) return 'none'
  if (!holds('tells-apart')) return 'eventual'
  return holds('rest') ? 'exact' : 'windowed'
}
