import type { Asked, Question, ResponseDocument, Survey } from '@earshot/schema'
import type { Engine } from '../engine'
import type { Check } from '../gate/gate'
import { placeOf } from '../memory/keys'
import { type DisplayRecord, type Memory, withDisplay } from '../memory/memory'
import { remembered } from '../memory/remembered'
import type { Row } from '../outbox/row'
import { sentTraits } from '../privacy/sent-traits'
import { templated } from '../privacy/templated'
import { opening, revision } from './document'
import { isAnonymous } from './is-anonymous'
import { plainId } from './plain'
import { type RunState, startOf } from './reduce'

/** A display that is on disk and may be drawn. */
export interface Claimed {
  doc: ResponseDocument
  display: DisplayRecord
  state: RunState
}

/**
 * Writes "shown" if the checks still allow it, with the memory as it is on disk: check and write are one transaction,
 * so that two tabs can't both be first.
 *
 * @returns What was claimed, or the checks that said no. Rejects if the disk can't be written.
 */
export async function claim(
  engine: Engine,
  rowOf: (doc: ResponseDocument) => Row,
  survey: Survey,
  invited: boolean,
  checks: (memory: Memory) => readonly Check[],
  presented: (question: Question, runId: string) => Partial<Asked>,
): Promise<Claimed | { failed: readonly Check[] }> {
  const { platform, keys, visit, fail, config } = engine
  const { traits, left } = sentTraits(engine.person.traits, config.traits)
  if (left[0]) fail('traits')(`left out: ${left}`)
  const isUnknown = isAnonymous(engine)
  const person = plainId(engine.person.id)
  const secret = platform.newId() + platform.newId()
  const eraseHash = await platform.digest(secret)
  return platform.store.transact<Claimed | { failed: readonly Check[] }>([keys.memory], ([row]) => {
    const known = (row as Memory | undefined) ?? remembered(engine)
    // Somebody else has logged in: nothing links the two.
    const isOther = !!person && !!known.person && person !== known.person
    const memory = isOther ? { ...known, anonymousId: platform.newId() } : known
    const failed = checks(memory).filter(({ ok }) => !ok)
    if (failed.length) return { result: { failed } }
    const now = Math.max(platform.now(), memory.lastSeenAt)
    // Who is not to be recognised is not recognised by a device either: a name for this response alone.
    // Drawn anew when this is decided again elsewhere: the first one may be on disk after all, under its own number.
    const id = platform.newId()
    const client = isUnknown ? { id: platform.newId(), seq: 1 } : { id: memory.client, seq: memory.seq + 1 }
    const display: DisplayRecord = {
      id,
      survey: survey.id,
      wave: survey.wave ?? null,
      at: now,
      visit: visit.id,
      status: 'shown',
      rev: 1,
      seq: client.seq,
      invited,
    }
    engine.memory = {
      ...withDisplay(memory, display),
      lastSeenAt: now,
      ...(!isUnknown && { seq: client.seq, person: person ?? memory.person }),
    }
    const state = startOf(survey)
    const path = templated(platform.path(), config.paths)
    const fixed = opening(engine, survey, id, client, path, traits, eraseHash)
    const doc = revision(fixed, state, survey, presented, { rev: 1, now: platform.now(), msToAnswer: undefined })
    const writes = {
      [keys.memory]: engine.memory,
      [keys.waiting + placeOf(id, client.seq)]: rowOf(doc),
      ...(eraseHash && { [keys.secret + id]: secret }),
    }
    return { writes, result: { doc, display, state } }
  })
}
