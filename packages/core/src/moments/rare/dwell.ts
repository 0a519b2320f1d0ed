import { type DwellMoment, durationMs } from '@earshot/schema'
import type { RareKind } from './rare'

/** That long on the page, counting only while the tab is visible. Once a page. */
export const dwell: RareKind<DwellMoment> = (moment, { senses, platform }, fire) => {
  let restMs = durationMs(moment.dwell)
  let since = 0
  let cancel: (() => void) | undefined
  const pause = () => {
    if (!cancel) return
    cancel()
    cancel = undefined
    restMs -= platform.now() - since
  }
  const go = () => {
    if (cancel || senses.isHidden()) return
    since = platform.now()
    cancel = platform.after(Math.max(restMs, 0), () => {
      stop()
      fire()
    })
  }
  const stops = [platform.listen('hide', pause), platform.listen('show', go), () => cancel?.()]
  const stop = () => stops.splice(0).forEach((end) => end())
  go()
  return stop
}
