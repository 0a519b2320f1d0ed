import type { Problem } from '@earshot/schema'

/** A configuration that can't be used: not there, not JSON, or not a configuration. */
export class ConfigError extends Error {
  constructor(
    readonly path: string,
    /** Everything that is wrong in it, each with its JSON pointer; empty if it could not be read at all. */
    readonly problems: readonly Problem[],
    reason?: string,
  ) {
    super(reason ?? `${path} has ${problems.length} problem${problems.length === 1 ? '' : 's'}:`)
  }
}
