import type { Display, Moment } from '@earshot/schema'
import type { WatchPlatform } from '../platform/platform'
import { delayed } from './delayed'
import { event } from './event'
import type { Fire, MomentSetting } from './moment'
import { page } from './page'
import { written } from './written'

/**
 * Whether it takes what most pages do not load: a rare kind, counting, waiting for another page, a page
 * in a browser that does not tell of its routes, or a place that has to be waited for or stands from the start: inline, tab.
 */
export const isRare = (moment: Moment | undefined, { hearsRoutes }: WatchPlatform, display?: Display): boolean =>
  /^[it]/.test(display?.as as string) ||
  Object.keys(written(moment) ?? {}).some(
    (key) => !/^(event|where|manual|delay|\$comment)$/.test(key) && !(hearsRoutes && key === 'page'),
  )

/** Watches for an event or a page; after its delay, if it has one, `fire` is called. The result stops both. */
export function arm(moment: Moment | undefined, setting: MomentSetting, fire: Fire): () => void {
  const spec = written(moment)
  if (!spec) return () => {}
  const later = delayed(spec, setting, fire)
  const disarm =
    'event' in spec ? event(spec, setting, later.fire) : 'page' in spec ? page(spec, setting, later.fire) : () => {}
  return () => {
    disarm()
    later.stop()
  }
}
