import type { ScrollMoment } from '@earshot/schema'
import type { RareKind } from './rare'

/** That percentage of the page has been scrolled. Once a page. */
export const scroll: RareKind<ScrollMoment> = (moment, { senses }, fire) => {
  let stop = () => {}
  const look = () => {
    if (senses.scrolledPercent() < moment.scroll) return
    stop()
    fire()
  }
  stop = senses.hear('scroll', look)
  return () => stop()
}
