import type { ClickMoment } from '@earshot/schema'
import type { RareKind } from './rare'
import { readable } from './selector'

/** An element that matches is clicked, or something in it; elements may come later. */
export const click: RareKind<ClickMoment> = (moment, { senses, pointer }, fire) => {
  const selector = readable(moment.click, senses, `${pointer}/click`)
  return senses.hear('click', (event) => {
    if (senses.isWithin(event, selector)) fire()
  })
}
