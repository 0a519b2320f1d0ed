import type { RageMoment } from '@earshot/schema'
import type { RareKind } from './rare'

const CLICKS = 3
const WITHIN_MS = 1000
const NEAR_PX = 30
/** What is meant to be clicked, even fast. */
const ANSWERS =
  'a,button,input,select,textarea,label,summary,option,video,audio,[role=button],[role=link],[role=tab],[role=slider],[contenteditable],[onclick]'

/** Three clicks within a second at one place, on something that does nothing. */
export const rage: RareKind<RageMoment> = (_, { senses, platform }, fire) => {
  let clicks: { at: number; x: number; y: number }[] = []
  return senses.hear('click', (event) => {
    if (senses.isWithin(event, ANSWERS)) return
    const { clientX: x, clientY: y } = event as MouseEvent
    const at = platform.now()
    clicks = [
      ...clicks.filter((one) => at - one.at <= WITHIN_MS && Math.hypot(one.x - x, one.y - y) <= NEAR_PX),
      { at, x, y },
    ]
    if (clicks.length < CLICKS) return
    clicks = []
    fire()
  })
}
