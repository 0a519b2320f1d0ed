import { readFileSync } from 'node:fs'
import { type Config, validate } from '@earshot/schema'
import { ConfigError } from './config-error'

function attempt<T>(path: string, what: string, act: () => T): T {
  try {
    return act()
  } catch (thrown) {
    throw new ConfigError(path, [], `${path} ${what}: ${(thrown as Error).message}`)
  }
}

/**
 * A configuration from its file, validated.
 *
 * @throws ConfigError if the file is not there, not JSON, or not a configuration.
 * @example const { config } = readConfig('surveys.json')
 */
export function readConfig(path: string): { text: string; config: Config } {
  const text = attempt(path, "can't be read", () => readFileSync(path, 'utf8'))
  const config = attempt(path, 'is not JSON', () => JSON.parse(text) as unknown)
  const problems = validate(config)
  if (problems.length) throw new ConfigError(path, problems)
  return { text, config: config as Config }
}
