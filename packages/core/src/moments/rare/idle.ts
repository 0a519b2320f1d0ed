import { durationMs, type IdleMoment } from '@earshot/schema'
import type { RareKind } from './rare'

const INPUT = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'touchstart']

/** No input that long. Once a page. One timer, whatever the number of inputs. */
export const idle: RareKind<IdleMoment> = (moment, { senses, platform }, fire) => {
  const idleMs = durationMs(moment.idle)
  let lastInputAt = platform.now()
  let cancel = () => {}
  const wait = (ms: number) => {
    cancel = platform.after(ms, () => {
      const restMs = lastInputAt + idleMs - platform.now()
      if (restMs > 0) return wait(restMs)
      stop()
      fire()
    })
  }
  const stops = [...INPUT.map((type) => senses.hear(type, () => (lastInputAt = platform.now()))), () => cancel()]
  const stop = () => stops.splice(0).forEach((end) => end())
  wait(idleMs)
  return stop
}
