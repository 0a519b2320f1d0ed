import type { EventMoment } from '@earshot/schema'
import type { MomentKind } from './moment'

/** `track()` was called with this name. One with `where` is a rare moment. */
export const event: MomentKind<EventMoment> = (moment, { onEvent }, fire) => onEvent(moment.event, fire)
