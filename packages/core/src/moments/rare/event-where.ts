import type { EventMoment } from '@earshot/schema'
import type { RareKind } from './rare'

/** `track()` was called with this name, and `where` holds. */
export const eventWhere: RareKind<EventMoment> = (moment, { onEvent, holds }, fire) =>
  onEvent(moment.event, (props) => {
    if (holds(moment.where, props)) fire(props)
  })
