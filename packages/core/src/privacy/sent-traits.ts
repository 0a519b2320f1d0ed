import { type Plain, plain } from '../run/plain'

const MOST = 50

/**
 * The traits that go with a response, and the names of those that were to go and can't: too many, or not to be written.
 *
 * @param allowed Names of those that may go. Default: all; what it does not name is not missing.
 */
export function sentTraits(given: object | undefined, allowed?: readonly string[]): Plain {
  const { traits, left } = plain(given)
  const isAllowed = (name: string) => !allowed || allowed.includes(name)
  const names = Object.keys(traits).filter(isAllowed)
  return {
    traits: Object.fromEntries(names.slice(0, MOST).map((name) => [name, traits[name]])),
    left: [...left.filter(isAllowed), ...names.slice(MOST)],
  }
}
