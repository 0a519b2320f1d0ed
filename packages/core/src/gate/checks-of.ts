import type { Candidate } from '../ask'
import type { Engine } from '../engine'
import type { Memory } from '../memory/memory'
import { plainId } from '../run/plain'
import { factsOf } from './facts'
import { type Check, gate } from './gate'

/** The gate's answer for a candidate, as the page and the person are now. */
export const checksOf = (engine: Engine, { survey, event }: Candidate, memory: Memory | null): Check[] =>
  gate({
    config: engine.config,
    survey,
    now: Math.max(engine.platform.now(), memory?.lastSeenAt ?? 0),
    memory,
    visit: engine.visit.id,
    person: plainId(engine.person.id) ?? memory?.anonymousId ?? '',
    facts: factsOf(engine, event),
    consent: engine.consent,
    manners: engine.platform.manners(),
    msSinceTyping: engine.platform.msSinceTyping(),
    isHeld: engine.holdCount > 0,
    isOtherOpen: !!engine.open,
    isPrivate: engine.platform.page().isPrivate,
  })
