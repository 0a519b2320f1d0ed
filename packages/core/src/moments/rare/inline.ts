import type { Survey } from '@earshot/schema'
import type { Senses } from '../../platform/senses'
import type { Fire } from '../moment'
import { readable } from './selector'

/**
 * The moment of an inline survey, which has not come before its place is there. Without a target nothing but an element
 * or `show()` puts it anywhere.
 *
 * @param pointer Of the survey's display.
 * @throws BadMoment if the target is no selector.
 */
export function inPlace(
  { display = {} }: Survey,
  { senses, pointer }: { senses: Senses; pointer: string },
  fire: Fire,
): { fire: Fire; stop(): void } {
  const { as, target } = display
  let stop = () => {}
  if (as !== 'inline') return { fire, stop }
  if (!target) return { fire: () => {}, stop }
  const selector = readable(target, senses, `${pointer}/target`)
  return {
    fire(event) {
      stop()
      stop = senses.watchPresent(selector, () => fire(event))
    },
    stop: () => stop(),
  }
}
