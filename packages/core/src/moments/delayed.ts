import { durationMs, type Moment } from '@earshot/schema'
import type { Fire, MomentSetting } from './moment'

/** Fires after the moment's delay, if its condition still holds then. Stopping forgets what has not ended yet. */
export function delayed(
  moment: Exclude<Moment, string>,
  { platform, holds }: MomentSetting,
  fire: Fire,
): { fire: Fire; stop(): void } {
  const delayMs = durationMs(moment.delay)
  const waits = new Set<() => void>()
  return {
    fire(props) {
      if (!delayMs) return fire(props)
      const cancel = platform.after(delayMs, () => {
        waits.delete(cancel)
        if (!('where' in moment) || holds(moment.where, props)) fire(props)
      })
      waits.add(cancel)
    },
    stop: () => waits.forEach((cancel) => cancel()),
  }
}
