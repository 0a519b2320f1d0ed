/** Longer than any trait that tells something about a person; more would keep the answer itself from arriving. */
const LONGEST_TRAIT = 1024
/** Of one person. */
const MOST_TRAITS = 50

/** Traits as they can be kept and sent, and the names of those that can not. */
export interface Plain {
  traits: { readonly [trait: string]: unknown }
  left: readonly string[]
}

/**
 * Copies what the host gave as traits: each by itself, so that one that can't be written costs no answer.
 *
 * @param allowed Names of those that may be copied. Default: all.
 */
export function plain(given: object | undefined, allowed?: readonly string[]): Plain {
  const traits: { [trait: string]: unknown } = {}
  const left: string[] = []
  for (const name of Object.keys(given ?? {})) {
    // What the configuration does not name is not missing.
    if (allowed && !allowed.includes(name)) continue
    try {
      const text = JSON.stringify((given as Plain['traits'])[name])
      if (text.length > LONGEST_TRAIT || Object.keys(traits).length >= MOST_TRAITS) throw name
      traits[name] = JSON.parse(text)
    } catch {
      left.push(name) // too long, too many, circular, nothing that JSON has, or a getter that throws
    }
  }
  return { traits, left }
}

/** An id as text; what is neither text nor a number names nobody. */
export const plainId = (id: unknown): string | undefined =>
  /^(number|string)$/.test(typeof id) ? String(id) : undefined
