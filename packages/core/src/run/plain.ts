/** Longer than any trait that tells something about a person; more would keep the answer itself from arriving. */
const LONGEST_TRAIT = 1024

/** Traits as they can be kept and sent, and the names of those that can not. */
export interface Plain {
  traits: { readonly [trait: string]: unknown }
  left: readonly string[]
}

/** Copies what the host gave as traits: each by itself, so that one that can't be written costs no answer. */
export function plain(given: object | undefined): Plain {
  const traits: { [trait: string]: unknown } = {}
  const left: string[] = []
  for (const name of Object.keys(given ?? {}))
    try {
      const text = JSON.stringify((given as Plain['traits'])[name])
      if (text.length > LONGEST_TRAIT) throw name
      traits[name] = JSON.parse(text)
    } catch {
      left.push(name) // too long, circular, nothing that JSON has, or a getter that throws
    }
  return { traits, left }
}

/** An id as text; what is neither text nor a number names nobody. */
export const plainId = (id: unknown): string | undefined =>
  /^(number|string)$/.test(typeof id) ? String(id) : undefined
