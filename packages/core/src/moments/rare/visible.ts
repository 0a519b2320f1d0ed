import { durationMs, type VisibleMoment } from '@earshot/schema'
import type { RareKind } from './rare'
import { readable } from './selector'

/** That much of an element has been in view that long, while the tab was visible. Once a page. */
export const visible: RareKind<VisibleMoment> = (moment, { senses, platform, pointer }, fire) => {
  const selector = readable(moment.visible, senses, `${pointer}/visible`)
  let cancel = () => {}
  const stop = senses.watchVisible(selector, moment.ratio ?? 0.5, (isVisible) => {
    cancel()
    if (isVisible)
      cancel = platform.after(durationMs(moment.for, 1000), () => {
        stop()
        fire()
      })
  })
  return () => {
    cancel()
    stop()
  }
}
