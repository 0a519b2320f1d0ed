import type { EventMoment } from '@earshot/schema'
import type { MomentKind } from './moment'

/** `track()` was called with this name, and `where` holds. */
export const event: MomentKind<EventMoment> = (moment, { onEvent, holds }, fire) =>
  onEvent(moment.event, (props) => {
    if (holds(moment.where, props)) fire(props)
  })
