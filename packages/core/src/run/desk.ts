import type { Asked, Question, ResponseDocument, Survey } from '@earshot/schema'
import type { Earshot, ShowResult } from '../api'
import type { Candidate } from '../ask'
import { createDispatch } from '../delivery/dispatch'
import { exclusively } from '../delivery/exclusively'
import { sinksOf } from '../delivery/sinks-of'
import type { Engine } from '../engine'
import type { Check } from '../gate/gate'
import { placeOf } from '../memory/keys'
import type { DisplayRecord, Memory } from '../memory/memory'
import { remembered } from '../memory/remembered'
import { saveVisit } from '../memory/visit'
import type { Erasures } from '../outbox/erasures'
import { createOutbox } from '../outbox/outbox'
import type { Row } from '../outbox/row'
import type { Shelf } from '../outbox/shelf'
import { browserDesk } from '../platform/browser/desk'
import { settingFor } from '../setting'
import type { Presentation } from '../surface'
import { type Claimed, claim } from './claim'
import { openingOf } from './document'
import { type OpenRun, openRun } from './open-run'
import { hasEnded } from './reduce'
import { isVetoed } from './veto'

/** Coalesces the revisions of a run that goes on; an ended one is sent at once. */
const SETTLE_MS = 2000
const IGNORED_AFTER_MS = 30 * 6e4
const RESUME_TRIES = 10
const RESUME_PAUSE_MS = 200

/** Where questions are put and answers are kept and sent. Loaded when a prompt is near or documents wait. */
export interface Desk
  extends Pick<
    Earshot,
    'show' | 'close' | 'optOut' | 'optIn' | 'responses' | 'deleteResponse' | 'flush' | 'pending' | 'rejected' | 'resend'
  > {
  /** Puts it to the person. Resolves to the checks that said no after all; to none if it was shown. */
  put(candidate: Candidate): Promise<readonly Check[]>
  /** The page is seen again: sends what waits. */
  look(): void
  /** Sends what waits, goes on with what a reload interrupted, settles what was left. */
  open(isNetworkBack: boolean): Promise<void>
  forgetPerson(): void
  handOver(): void
  stop(): void
}

const refused = (rule: string, actual: unknown, expected: unknown): { failed: readonly Check[] } => ({
  failed: [{ rule, ok: false, actual, expected }],
})

export function createDesk(engine: Engine): Desk {
  engine.platform = { ...browserDesk, ...engine.platform }
  engine.known = engine.memory
  const { platform, keys, config, options, emit, fail, visit } = engine
  const { store } = platform
  const sinks = sinksOf(config)
  const outbox = createOutbox(
    engine,
    sinks.map(({ id }) => id),
  )
  const dispatch = createDispatch(engine, sinks, outbox, (id, rev) => latest?.id === id && latest.delivered(rev))
  let erasures: Erasures | undefined
  /** Comes with the first deletion: most people never ask for one. */
  const wakeErasures = async (): Promise<Erasures> => {
    const { createErasures } = await engine.loadTrouble()
    erasures ??= createErasures(
      engine,
      sinks.filter(({ format = 'earshot' }) => format === 'earshot'),
    )
    return erasures
  }
  const sendErasures = async () => void ((await store.count(keys.erase)) && (await (await wakeErasures()).send()))
  const promptLock = `earshot/${config.project}/prompt`
  let current: OpenRun | undefined
  let latest: OpenRun | undefined
  let cancelSettle = () => {}
  let cancelIgnore = () => {}
  let closePrompt: (() => void) | undefined

  const flush = (isNetworkBack?: boolean) => {
    cancelSettle()
    sendErasures().catch(fail('load'))
    return dispatch.flush(isNetworkBack)
  }
  const failed = fail('storage')
  /** Where nobody waits for the result: what goes wrong is told, and reaches no host as a rejection. */
  const flushNow = (isNetworkBack?: boolean) => void flush(isNetworkBack).catch(failed)
  const flushSoon = () => {
    cancelSettle()
    cancelSettle = platform.after(SETTLE_MS, flushNow)
  }

  const present = async (survey: Survey) => options.surface?.prepare(settingFor(engine, survey))

  const remember = (id?: string, question?: string) => {
    visit.run = id ? { id, question: question ?? '', path: platform.path() } : undefined
    saveVisit(engine)
  }

  /** What a reload interrupted: known before any run begins here, so that none of these is taken for it. */
  let interrupted = visit.run
  const forget = () => {
    if (!current) remember()
  }

  const changeMemory = (change: Partial<Memory>): Promise<void> =>
    store.transact([keys.memory], ([row]) => {
      engine.memory = { ...((row as Memory | undefined) ?? remembered(engine)), ...change }
      return { writes: { [keys.memory]: engine.memory }, result: undefined }
    })
  const optOut = () => changeMemory({ isOptedOut: true })

  const presentedBy =
    (presentation: Presentation | undefined) =>
    (question: Question, runId: string): Partial<Asked> =>
      presentation?.asked(question, runId) ?? {}

  /** From "shown is on disk" on. */
  function begin(
    { survey, event }: Candidate,
    { doc, display, state }: Claimed,
    presentation: Presentation | undefined,
  ): OpenRun {
    const run = openRun(engine, outbox, {
      survey,
      opening: openingOf(doc),
      state,
      display,
      invited: !!display.invited,
      event,
      presented: presentedBy(presentation),
      optOut,
      onWritten(_doc, isEnd) {
        if (run.status.peek() !== 'ignored') visit.lastActiveAt = platform.now()
        isEnd ? remember() : remember(doc.id, run.question.peek()?.id)
        // What only this page holds is sent as long as there is a page.
        isEnd || store.durable === 'memory' ? flushNow() : flushSoon()
        waitForNobody()
      },
    })
    const waitForNobody = () => {
      cancelIgnore()
      if (current === run) cancelIgnore = platform.after(IGNORED_AFTER_MS, () => void run.ignore())
    }
    current = latest = run
    engine.isOpen = true
    waitForNobody()
    void run.ended.then(() => {
      current = undefined
      engine.isOpen = false
      cancelIgnore()
    })
    remember(doc.id, state.question)
    try {
      closePrompt = presentation?.open(run)
      void run.ended.then(({ status }) => status === 'ignored' && closePrompt?.())
    } catch (thrown) {
      fail('surface')(thrown)
    }
    emit('run', run)
    flushSoon()
    return run
  }

  /** Loads what the prompt needs, claims the display, opens it. The lock is held until the run ends. */
  async function put(
    candidate: Candidate,
    isInvited: boolean,
  ): Promise<{ run: OpenRun } | { failed: readonly Check[] }> {
    try {
      const presentation = await present(candidate.survey)
      if (!isInvited && (await isVetoed(candidate, engine))) return refused('beforeShow', false, true)
      return await new Promise((resolve, reject) => {
        exclusively(engine, promptLock, async () => {
          const checks = (memory: Memory) => (isInvited ? [] : engine.checks(candidate, memory))
          const claimed = await claim(
            engine,
            outbox.rowOf,
            candidate.survey,
            isInvited,
            checks,
            presentedBy(presentation),
          )
          if ('failed' in claimed) return resolve(claimed)
          outbox.reflect(claimed.doc)
          const run = begin(candidate, claimed, presentation)
          emit('shown', { survey: candidate.survey.id, id: run.id })
          resolve({ run })
          await run.ended
        })
          // Resolved already, unless another tab has the lock.
          .then(() => resolve(refused('open', true, false)), reject)
      })
    } catch (thrown) {
      fail('surface')(thrown)
      return refused('surface', String(thrown), 'loaded')
    }
  }

  /** The newest revision of a document on this device. */
  async function find({ id, seq }: DisplayRecord): Promise<ResponseDocument | undefined> {
    const place = placeOf(id, seq)
    const [row] = (await store.entries(keys.waiting + place)).concat(await store.entries(keys.own + place))
    return (row?.[1] as Row | undefined)?.doc
  }

  async function resume(): Promise<void> {
    const left = interrupted
    interrupted = undefined
    const display = engine.memory?.displays.find(({ id }) => id === left?.id)
    const doc = display && (await find(display))
    const survey = config.surveys.find(({ id }) => id === doc?.survey)
    const question = survey?.questions.find(({ id }) => id === left?.question)
    if (!left || !doc || !survey || !display || !question || hasEnded(doc)) return forget()
    // Who went on to another page without a word has ignored it; a begun answer goes along.
    if (doc.status === 'shown' && left.path !== platform.path()) {
      forget()
      return leave(display)
    }
    const presentation = await present(survey)
    // The page before this one may still hold the lock for a moment; a copied tab holds it for as long as it lives.
    for (let tries = 0; tries < RESUME_TRIES; tries++) {
      const isDone = await new Promise<boolean>((resolve, reject) => {
        exclusively(engine, promptLock, async () => {
          // Who held the lock may have gone on with it, or ended it.
          const newest = await find(display)
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
  async function leave(display: DisplayRecord): Promise<void> {
    const { doc, memory } = await outbox.write(
      display.id,
      placeOf(display.id, display.seq),
      (rev) => ({ ...display, status: 'ignored', rev }),
      (rev, doc) =>
        doc?.status === 'shown'
          ? { ...doc, rev, status: 'ignored' as const, updatedAt: new Date(platform.now()).toISOString() }
          : undefined,
    )
    engine.memory = memory
    if (doc) emit('ignored', { survey: doc.survey, id: doc.id })
  }

  /** Without a lock: a prompt that is still open in another tab ends by itself after the same time. */
  async function sweep(): Promise<void> {
    const limit = platform.now() - IGNORED_AFTER_MS
    for (const display of engine.memory?.displays ?? [])
      if (display.status === 'shown' && display.at < limit && display.id !== visit.run?.id) await leave(display)
  }

  const shelf = async (): Promise<Shelf> => (await engine.loadTrouble()).createShelf(engine, flush)

  return {
    rejected: async () => (await shelf()).rejected(),
    resend: async (ids) => (await shelf()).resend(ids),
    responses: async () => (await shelf()).responses(),
    async put(candidate) {
      const result = await put(candidate, false)
      return 'run' in result ? [] : result.failed
    },
    look: () => flushNow(),
    async open(isNetworkBack) {
      flushNow(isNetworkBack)
      if (isNetworkBack) return
      await sweep()
      await resume()
      flushNow()
    },
    async show(id, options): Promise<ShowResult> {
      const survey = config.surveys.find((one) => one.id === id)
      if (!survey) return { shown: false, reason: `no survey is named ${String(id)}` }
      if (current) return { shown: false, reason: 'open' }
      const result = await put({ survey, event: options?.context }, true)
      if ('failed' in result) return { shown: false, reason: result.failed.map(({ rule }) => rule).join(', ') }
      const { status, answers } = await result.run.ended
      return { shown: true, status, answers }
    },
    close: () => void current?.dismiss(),
    async deleteResponse(id) {
      // Nothing is written to it after this.
      if (current?.id === id) await current.dismiss()
      return (await wakeErasures()).erase(id)
    },
    flush: () => flush(),
    pending: outbox.count,
    optOut,
    optIn: () => changeMemory({ isOptedOut: false }),
    forgetPerson: () => void changeMemory({ anonymousId: platform.newId() }).catch(failed),
    handOver() {
      // Going back writes no revision: where the person is, the page that comes next should know.
      if (current) remember(current.id, current.question.peek()?.id)
      dispatch.handOver()
    },
    stop() {
      cancelSettle()
      cancelIgnore()
      closePrompt?.()
      dispatch.stop()
      erasures?.stop()
    },
  }
}
