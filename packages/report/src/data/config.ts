import type { Config } from '@earshot/schema'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/**
 * The configuration, as far as the report uses it. The collector has validated it; this only keeps a wrong address from
 * being taken for a configuration.
 * @throws TypeError naming what is missing.
 */
export function parseConfig(body: unknown): Config {
  if (!isObject(body) || !Array.isArray(body.surveys))
    throw new TypeError('/surveys is missing: allowed is a list of surveys')
  if (body.journey !== undefined && !Array.isArray(body.journey)) throw new TypeError('/journey is no list of stages')
  return body as unknown as Config
}
