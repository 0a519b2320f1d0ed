import type { Problem } from './problem'

/** Levels of objects within objects: no configuration needs near as many, and each costs a walker some of its stack. */
export const DEEPEST = 32
/** Members, values in arrays included: what is larger would keep a page busy. */
export const MOST_MEMBERS = 50_000

/** Whether a configuration is too deep or too large to be looked at any further. Without recursion. */
export function tooLarge(config: unknown): Problem | undefined {
  const left: [value: unknown, pointer: string, depth: number][] = [[config, '', 0]]
  // What holds itself is not deep; that it is no JSON is said by whoever meets it.
  const seen = new Set<unknown>()
  let count = 0
  for (let next = left.pop(); next; next = left.pop()) {
    const [value, pointer, depth] = next
    if (!value || typeof value !== 'object' || seen.has(value)) continue
    seen.add(value)
    if (depth > DEEPEST) return { pointer, found: `level ${depth}`, allowed: `at most ${DEEPEST} levels` }
    for (const [key, one] of Object.entries(value)) {
      if (++count > MOST_MEMBERS)
        return { pointer: '', found: `more than ${MOST_MEMBERS} members`, allowed: `at most ${MOST_MEMBERS} members` }
      left.push([one, `${pointer}/${key}`, depth + 1])
    }
  }
  return undefined
}
