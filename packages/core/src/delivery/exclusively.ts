import type { Engine } from '../engine'

/**
 * Runs the task while no other tab holds `name`: by the browser's locks, or where it has or gives none by a
 * lease on this device. They save traffic and keep two prompts apart; no answer depends on them. Where not even the lease can be
 * had, the task runs as it is.
 *
 * @param isStealing Takes it from a holder that has not been seen at work for long.
 * @returns What the task gave; `undefined` if another tab holds the name.
 */
export async function exclusively<T>(
  { platform, keys, loadTrouble, fail }: Engine,
  name: string,
  task: () => Promise<T>,
  isStealing = false,
): Promise<T | undefined> {
  let hasBegun = false
  const begin = () => {
    hasBegun = true
    return task()
  }
  try {
    if (platform.exclusively) return await platform.exclusively(name, begin, isStealing)
  } catch (thrown) {
    // A frame that gets no storage gets no locks either.
    if (hasBegun) throw thrown
  }
  const trouble = await loadTrouble().catch(fail('load'))
  return trouble ? trouble.leased(platform, keys.lock + name, task) : task()
}
