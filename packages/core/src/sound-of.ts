import { type Config, screen } from '@earshot/schema'
import type { Emit } from './engine'
import type { Mended } from './mend'

/**
 * What of a configuration may run: itself, where nothing is wrong with it. Each problem is told as an `error`, all of them
 * once in the console.
 *
 * @param loadMend Called where it looks wrong.
 */
export async function soundOf(
  config: Config,
  loadMend: () => Promise<{ mend(config: unknown): Mended }>,
  warn: (message: string) => void,
  emit: Emit,
): Promise<Config | null> {
  if (!screen(config).length) return config
  const { config: mended, problems, message } = (await loadMend()).mend(config)
  if (!problems.length) return config
  warn(message)
  for (const problem of problems) emit('error', problem)
  return mended
}
