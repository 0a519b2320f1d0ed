import { type Moment, durationMs } from '@earshot/schema'
import { event } from './event'
import type { EventProps, MomentKind, MomentSetting } from './moment'
import { page } from './page'
import { written } from './written'

/** Every kind of moment that watches for something, one line each. */
const kinds: { readonly [kind: string]: MomentKind<never> } = { event, page }

/** Watches for a moment; after its delay, if it has one, `fire` is called. The result stops both. */
export function arm(moment: Moment | undefined, setting: MomentSetting, fire: (props?: EventProps) => void): () => void {
  const spec = written(moment)
  const name = spec && Object.keys(kinds).find((kind) => kind in spec)
  if (!spec || !name) return () => {}
  const delayMs = durationMs(spec.delay)
  const waits = new Set<() => void>()
  const disarm = kinds[name]!(spec as never, setting, (props) => {
    if (!delayMs) return fire(props)
    const cancel = setting.platform.after(delayMs, () => {
      waits.delete(cancel)
      fire(props)
    })
    waits.add(cancel)
  })
  return () => {
    disarm()
    for (const cancel of waits) cancel()
  }
}
