import type { Engine } from '../engine'

/**
 * Whether the browser asks, by Global Privacy Control or Do Not Track, not to be recognised, and the configuration
 * follows it.
 */
export const isAnonymous = ({ platform, config }: Pick<Engine, 'platform' | 'config'>): boolean =>
  platform.page().isPrivate && config.gpc !== 'ignore'
