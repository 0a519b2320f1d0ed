import { type Duration, durationMs } from '@earshot/schema'
import type { EventProps, Fire, MomentSetting } from './moment'

/** Fires after a delay; `isStill` is asked when it ends. Stopping forgets what has not ended yet. */
export function delayed(
  delay: Duration | undefined,
  { platform }: Pick<MomentSetting, 'platform'>,
  fire: Fire,
  isStill: (props: EventProps | undefined) => boolean = () => true,
): { fire: Fire; stop(): void } {
  const delayMs = durationMs(delay)
  const waits = new Set<() => void>()
  return {
    fire(props) {
      if (!delayMs) return fire(props)
      const cancel = platform.after(delayMs, () => {
        waits.delete(cancel)
        if (isStill(props)) fire(props)
      })
      waits.add(cancel)
    },
    stop: () => waits.forEach((cancel) => cancel()),
  }
}
