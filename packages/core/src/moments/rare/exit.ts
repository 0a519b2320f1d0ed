import type { ExitMoment } from '@earshot/schema'
import type { RareKind } from './rare'

/** On touch there is no pointer to leave: a fast scroll up, after this much has been read, stands for it. */
const READ_PERCENT = 25
const FAST_PERCENT_PER_S = 60
const UP_PERCENT = 8

/** The pointer leaves through the top, or, on touch, a fast scroll up after reading. Once a page. */
export const exit: RareKind<ExitMoment> = (_, { senses, platform }, fire) => {
  let deepest = 0
  let turn = { at: platform.now(), percent: 0 }
  let last = 0
  const leave = () => {
    stop()
    fire()
  }
  const stops = [
    senses.hear('mouseout', (event) => {
      const { relatedTarget, clientY } = event as MouseEvent
      if (!relatedTarget && clientY <= 0) leave()
    }),
    senses.hear('scroll', () => {
      if (!senses.isTouch()) return
      const percent = senses.scrolledPercent()
      if (percent >= last) turn = { at: platform.now(), percent }
      last = percent
      deepest = Math.max(deepest, percent)
      const up = turn.percent - percent
      const seconds = Math.max(platform.now() - turn.at, 1) / 1000
      if (deepest >= READ_PERCENT && up >= UP_PERCENT && up / seconds >= FAST_PERCENT_PER_S) leave()
    }),
  ]
  const stop = () => stops.splice(0).forEach((end) => end())
  return stop
}
