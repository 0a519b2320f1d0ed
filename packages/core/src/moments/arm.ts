import type { Moment } from '@earshot/schema'
import { delayed } from './delayed'
import { event } from './event'
import type { Fire, MomentSetting } from './moment'
import { page } from './page'
import { written } from './written'

/** Whether it takes what most pages do not load: a rare kind, a condition, counting, or waiting for another page. */
export const isRare = (moment: Moment | undefined): boolean =>
  Object.keys(written(moment) ?? {}).some((key) => !/^(event|page|manual|delay|\$comment)$/.test(key))

/** Watches for an event or a page; after its delay, if it has one, `fire` is called. The result stops both. */
export function arm(moment: Moment | undefined, setting: MomentSetting, fire: Fire): () => void {
  const spec = written(moment)
  const later = delayed(spec?.delay, setting, fire)
  const disarm =
    spec && 'event' in spec
      ? event(spec, setting, later.fire)
      : spec && 'page' in spec
        ? page(spec, setting, later.fire)
        : () => {}
  return () => {
    disarm()
    later.stop()
  }
}
