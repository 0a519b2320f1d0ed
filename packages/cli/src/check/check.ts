import type { Finding, Rule } from './finding'
import { conditions } from './rules/conditions'
import { ids } from './rules/ids'
import { limitsAt } from './rules/limits'
import { moments } from './rules/moments'
import { questions } from './rules/questions'
import { schema } from './rules/schema'
import { theme } from './rules/theme'
import { touchpoints } from './rules/touchpoints'
import { type Language, translationsFor } from './rules/translations'

export interface CheckOptions {
  /** The time by which schedules are over, in milliseconds since 1970. */
  now: number
  /** Languages of the interface. */
  languages: readonly Language[]
}

/**
 * Everything that is wrong or doubtful in a configuration: errors first, each in the order of the rules. Never throws,
 * whatever the configuration is.
 *
 * @param config Parsed JSON.
 * @example check({ earshot: 1, project: 'shop', surveys: [] }, { now: Date.now(), languages: [] }) // []
 */
export function check(config: unknown, { now, languages }: CheckOptions): Finding[] {
  const rules: readonly Rule[] = [
    schema,
    ids,
    touchpoints,
    moments,
    conditions,
    questions,
    limitsAt(now),
    theme,
    translationsFor(languages),
  ]
  const findings = rules.flatMap((rule) => rule(config))
  return [...findings.filter(({ level }) => level === 'error'), ...findings.filter(({ level }) => level === 'warning')]
}
