import { nearest } from '@earshot/schema'
import { JourneyError, type JourneyProblem } from './journey-error'

export interface JsonLine {
  /** From 1. */
  line: number
  value: { readonly [key: string]: unknown }
  /** Takes down what is wrong with it. */
  report(key: string, allowed: string): void
}

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 80) ?? 'nothing'

/** An unknown key, with the one that was probably meant. */
export const allowedKeys = (key: string, keys: readonly string[]): string => {
  const near = nearest(key, keys)
  return keys.join(', ') + (near ? ` (did you mean ${near}?)` : '')
}

/**
 * Reads JSON lines, each an object with known keys; empty lines do not count.
 *
 * @param read Called for each line; gives what stands for it.
 * @throws JourneyError that names every problem with its line and JSON pointer.
 */
export function readLines<T>(text: string, keys: readonly string[], read: (line: JsonLine) => T): T[] {
  const problems: JourneyProblem[] = []
  const results = text.split('\n').flatMap((source, index) => {
    if (!source.trim()) return []
    const line = index + 1
    let value: JsonLine['value']
    try {
      value = JSON.parse(source)
    } catch (thrown) {
      problems.push({
        line,
        pointer: '',
        found: source.trim().slice(0, 80),
        allowed: `JSON (${(thrown as Error).message})`,
      })
      return []
    }
    if (!value || typeof value !== 'object' || Array.isArray(value)) {
      problems.push({ line, pointer: '', found: shown(value), allowed: 'an object' })
      return []
    }
    const report = (key: string, allowed: string, found = shown(key ? value[key] : value)) =>
      void problems.push({ line, pointer: key && `/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, found, allowed })
    for (const key of Object.keys(value))
      if (!keys.includes(key) && key !== '$comment') report(key, allowedKeys(key, keys), shown(key))
    return [read({ line, value, report })]
  })
  if (problems.length) throw new JourneyError(problems)
  return results
}
