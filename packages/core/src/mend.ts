import { type Config, type Problem, problemText, validate } from '@earshot/schema'
import type { ErrorDetail } from './engine'

/**
 * The configuration without what is wrong with it: a survey, a stage or a sink as a whole, any other member back to
 * its default. The rest runs.
 */
function prune(config: Config, problems: readonly Problem[]): Config {
  const pruned: Record<string, unknown> = { ...config }
  const bad = new Map<string, Set<number>>()
  for (const { pointer } of problems) {
    const [, key = '', index = ''] = pointer.split('/')
    if (Array.isArray(pruned[key]) && index) bad.set(key, (bad.get(key) ?? new Set()).add(Number(index)))
    else delete pruned[key]
  }
  for (const [key, indexes] of bad) pruned[key] = (pruned[key] as unknown[]).filter((_, i) => !indexes.has(i))
  return pruned as unknown as Config
}

export interface Mended {
  /** What may run; `null` if nothing of it may. */
  config: Config | null
  /** What is wrong, each as the detail of an `error`. */
  problems: readonly (Problem & ErrorDetail)[]
  /** One message for the console, whatever the number of problems. */
  message: string
}

/** What of a configuration that looks wrong may run, and what is wrong with the rest. */
export function mend(config: unknown): Mended {
  const problems = validate(config)
  const isWhole = problems.some(({ pointer }) => /^(\/(project|surveys|earshot))?$/.test(pointer))
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`
  return {
    config: isWhole ? null : prune(config as Config, problems),
    problems: problems.map((problem) => ({ code: 'config', message: `allowed: ${problem.allowed}`, ...problem })),
    message: `Earshot: the configuration has ${count}; what is right runs without it.\n${problems.map(problemText).join('\n')}`,
  }
}
