import type { ResponseDocument, Survey } from '@earshot/schema'
import type { Candidate } from '../ask'
import type { Engine } from '../engine'
import { placeOf } from '../memory/keys'
import type { DisplayRecord } from '../memory/memory'
import type { Visit } from '../memory/visit'
import type { Outbox } from '../outbox/outbox'
import type { Row } from '../outbox/row'
import type { Presentation } from '../surface'
import type { Claimed } from './claim'
import { IGNORED_AFTER_MS } from './ignored-after'
import type { OpenRun } from './open-run'
import { hasEnded } from './reduce'

const RESUME_TRIES = 10
const RESUME_PAUSE_MS = 200

/** What a run that is gone on with needs of the page's desk. */
export interface Page {
  /** Takes note that nothing is interrupted any more. */
  forget(): void
  /** Whether it was begun by somebody else than is here now. */
  isOfOther(doc: ResponseDocument): unknown
  present(survey: Survey): Promise<Presentation | undefined>
  /** Runs the task unless another tab has a prompt that it would have to wait for. */
  alone<T>(task: () => Promise<T>): Promise<T | undefined>
  begin(candidate: Candidate, claimed: Claimed, presentation: Presentation | undefined): OpenRun
}

/** The newest revision of a document on this device. */
async function find(
  { platform: { store }, keys }: Engine,
  { id, seq }: DisplayRecord,
): Promise<ResponseDocument | undefined> {
  const place = placeOf(id, seq)
  const [row] = (await store.entries(keys.waiting + place)).concat(await store.entries(keys.own + place))
  return (row?.[1] as Row | undefined)?.doc
}

/** Goes on with the run of this visit that a reload interrupted, if it may. */
export async function resume(
  engine: Engine,
  outbox: Outbox,
  left: Visit['run'],
  { forget, isOfOther, alone, present, begin }: Page,
): Promise<void> {
  const { platform, config } = engine
  const display = engine.memory?.displays.find(({ id }) => id === left?.id)
  const doc = display && (await find(engine, display))
  const survey = config.surveys.find(({ id }) => id === doc?.survey)
  const question = survey?.questions.find(({ id }) => id === left?.question)
  if (!left || !doc || !survey || !display || !question || hasEnded(doc)) return forget()
  // Who went on to another page without a word has ignored it; a begun answer goes along.
  if ((doc.status === 'shown' && left.path !== platform.path()) || isOfOther(doc)) {
    forget()
    return leave(engine, outbox, display)
  }
  const presentation = await present(survey)
  // The page before this one may still hold the lock for a moment; a copied tab holds it for as long as it lives.
  for (let tries = 0; tries < RESUME_TRIES; tries++) {
    const isDone = await new Promise<boolean>((resolve, reject) => {
      alone(async () => {
        // Who held the lock may have gone on with it, or ended it.
        const newest = await find(engine, display)
        resolve(true)
        if (!newest || hasEnded(newest)) return forget()
        const { status, answers, asked } = newest
        const state = { status, question: question.id, answers, seen: Object.keys(asked), error: null }
        await begin({ survey, event: undefined }, { doc: newest, display, state }, presentation).ended
      }).then(() => resolve(false), reject)
    })
    if (isDone) return
    await new Promise<void>((resolve) => platform.after(RESUME_PAUSE_MS, resolve))
  }
  forget()
}

/** A display that was left unanswered becomes `ignored`, unless another tab has gone on with it by then. */
async function leave(engine: Engine, outbox: Outbox, display: DisplayRecord): Promise<void> {
  const { doc, memory } = await outbox.write(
    display.id,
    placeOf(display.id, display.seq),
    (rev) => ({ ...display, status: 'ignored', rev }),
    (rev, doc) =>
      doc?.status === 'shown'
        ? { ...doc, rev, status: 'ignored' as const, updatedAt: new Date(engine.platform.now()).toISOString() }
        : undefined,
  )
  engine.memory = memory
  if (doc) engine.emit('ignored', { survey: doc.survey, id: doc.id })
}

/** Settles what was left long ago. Without a lock: a prompt that is still open in another tab ends by itself after the same time. */
export async function sweep(engine: Engine, outbox: Outbox): Promise<void> {
  const { platform, visit } = engine
  const limit = platform.now() - IGNORED_AFTER_MS
  for (const display of engine.memory?.displays ?? [])
    if (display.status === 'shown' && display.at < limit && display.id !== visit.run?.id)
      await leave(engine, outbox, display)
}
