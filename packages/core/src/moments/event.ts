import type { EventMoment } from '@earshot/schema'
import type { MomentKind } from './moment'

/** `track()` was called with this name. Whether its `where` holds is the gate's to say. */
export const event: MomentKind<EventMoment> = (moment, { onEvent }, fire) => onEvent(moment.event, fire)
