import type { Asked, Question, ResponseDocument, Survey } from '@earshot/schema'
import type { Earshot, ShowResult } from '../api'
import type { Candidate } from '../ask'
import type * as Delivery from '../delivery'
import type { FlushResult } from '../delivery/deliver'
import type { Dispatch } from '../delivery/dispatch'
import { exclusively } from '../delivery/exclusively'
import { isFirstParty } from '../delivery/first-party'
import { sinksOf } from '../delivery/sinks-of'
import type { Engine } from '../engine'
import type { Check } from '../gate/gate'
import type * as Mask from '../mask'
import { keys as keysOf } from '../memory/keys'
import type { Memory } from '../memory/memory'
import { remembered } from '../memory/remembered'
import { saveVisit } from '../memory/visit'
import { createOutbox } from '../outbox/outbox'
import type { Shelf } from '../outbox/shelf'
import { browserDesk } from '../platform/browser/desk'
import { settingFor } from '../setting'
import type { Presentation } from '../surface'
import { type Claimed, claim } from './claim'
import { openingOf } from './document'
import { IGNORED_AFTER_MS } from './ignored-after'
import { isAnonymous } from './is-anonymous'
import { type OpenRun, openRun, type RunOpening } from './open-run'
import { plainId } from './plain'
import type { Page } from './resume'
import { isVetoed } from './veto'

/** Coalesces the revisions of a run that goes on; an ended one is sent at once. */
const SETTLE_MS = 2000
const LOAD_AGAIN_MS = 60_000

/** Where questions are put and answers are kept and sent. Loaded when a prompt is near or documents wait. */
export interface Desk
  extends Pick<
    Earshot,
    | 'show'
    | 'close'
    | 'optOut'
    | 'optIn'
    | 'responses'
    | 'deleteResponse'
    | 'manage'
    | 'flush'
    | 'pending'
    | 'rejected'
    | 'resend'
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

/** Where the desk has from what not every page with a prompt needs at once. */
export interface DeskParts {
  /** When there is something to send, or to go on with. */
  loadDelivery(): Promise<typeof Delivery>
  /** When somebody may answer in their own words. */
  loadMask(): Promise<typeof Mask>
}

const fetched: DeskParts = { loadDelivery: () => import('../delivery'), loadMask: () => import('../mask') }

/** What holds for a survey that stands in the page because the page put it there, too. */
const STANDING = /^(privacy|optedOut|staff)$/

const refused = (rule: string, actual: unknown, expected: unknown): { failed: readonly Check[] } => ({
  failed: [{ rule, ok: false, actual, expected }],
})

export function createDesk(engine: Engine, parts: DeskParts = fetched): Desk {
  engine.platform = { ...browserDesk, ...engine.platform }
  engine.known = engine.memory
  const { platform, keys, config, options, emit, fail, visit } = engine
  const { store } = platform
  Object.assign(engine.keys, keysOf(engine.config.project))
  const isUnknown = isAnonymous(engine)
  const all = sinksOf(config)
  const sinks = isUnknown ? all.filter((sink) => isFirstParty(sink, platform.page().host)) : all
  const outbox = createOutbox(
    engine,
    sinks.map(({ id }) => id),
  )
  let dispatch: Dispatch | undefined
  let waking: Promise<Dispatch> | undefined
  /** Comes when something is to be sent. Where it could not be fetched, it is tried again the next time. */
  const wake = (): Promise<Dispatch> => {
    waking ??= parts.loadDelivery().then(({ createDispatch }) => {
      dispatch = createDispatch(engine, sinks, outbox, (id, rev) => latest?.id === id && latest.delivered(rev))
      return dispatch
    })
    waking.catch(() => (waking = undefined))
    return waking
  }
  const promptLock = `earshot/${config.project}/prompt`
  let current: OpenRun | undefined
  let latest: OpenRun | undefined
  /** The survey of the current run, where the page put it in a place of its own. */
  let standing: string | undefined
  let resuming: Promise<void> | undefined
  let cancelSettle = () => {}
  let cancelIgnore = () => {}
  let closePrompt: (() => void) | undefined
  /** Settles when the latest prompt has let go of its lock. */
  let held: Promise<unknown> | undefined

  const flushIn = (delayMs: number) => {
    cancelSettle()
    cancelSettle = platform.after(delayMs, flushNow)
  }
  const flush = async (isNetworkBack?: boolean): Promise<FlushResult> => {
    cancelSettle()
    const awake = await wake().catch(fail('load'))
    if (awake) {
      awake.sendErasures().catch(fail('load'))
      return awake.flush(isNetworkBack)
    }
    if (engine.consent !== 'denied') flushIn(LOAD_AGAIN_MS)
    return { sent: 0, acknowledged: 0, rejected: 0, pending: await outbox.count() }
  }
  const failed = fail('storage')
  /** Where nobody waits for the result: what goes wrong is told, and reaches no host as a rejection. */
  const flushNow = (isNetworkBack?: boolean) => void flush(isNetworkBack).catch(failed)

  type Target = NonNullable<Parameters<Earshot['show']>[1]>['target']
  let mask: RunOpening['mask']
  const present = async (survey: Survey, target?: Target) => {
    const hasWords = survey.questions.some(
      ({ type, other }: Question & { other?: boolean }) => type === 'text' || other,
    )
    mask = hasWords ? (await parts.loadMask()).maskAnswer : (_, value) => ({ value, masked: [] })
    // What ends with the page or its tab must be on its way when that closes, however soon.
    if (/mem|ses/.test(`${config.storage}${store.durable}`)) await wake().catch(failed)
    return options.surface?.prepare({ ...settingFor(engine, survey), target })
  }

  const remember = (id?: string, question?: string) => {
    visit.run = id ? { id, question: question ?? '', path: platform.path(), standing } : undefined
    // Whose consent was withdrawn leaves no trace of the end either.
    if (engine.consent !== 'denied') saveVisit(engine)
  }

  /**
   * What a reload interrupted: known before any run begins here, so that none of these is taken for it. What stood in
   * another page stays there.
   */
  let interrupted = visit.run?.standing && visit.run.path !== platform.path() ? undefined : visit.run
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
      mask,
      isOfOther: () => isOfOther(doc) || engine.person.shown !== run,
      optOut,
      manage: () => void desk.manage(),
      onWritten(_doc, isEnd) {
        if (run.status.peek() !== 'ignored') visit.lastActiveAt = platform.now()
        isEnd ? remember() : remember(doc.id, run.question.peek()?.id)
        // What only this page holds is sent as long as there is a page.
        isEnd || store.durable === 'memory' ? flushNow() : flushIn(SETTLE_MS)
        waitForNobody()
      },
    })
    const waitForNobody = () => {
      cancelIgnore()
      if (current === run) cancelIgnore = platform.after(IGNORED_AFTER_MS, () => void run.ignore())
    }
    current = latest = run
    engine.person.shown = run
    engine.open++
    waitForNobody()
    void run.ended.then(() => {
      current = undefined
      engine.open--
      cancelIgnore()
    })
    remember(doc.id, state.question)
    try {
      closePrompt = presentation?.open(run)
      void run.ended.then(({ status }) => status === 'ignored' && closePrompt?.())
    } catch (thrown) {
      fail('surface')(thrown)
    }
    // While the person looks at the question: what sends, and what is there for a device that fails or a change of mind.
    const ahead = () => Promise.all([wake(), engine.loadTrouble(), engine.loadPrivacy()])
    platform.whenIdle(() => void ahead().catch(() => 0)) // whoever needs one of them tells
    emit('run', run)
    flushIn(SETTLE_MS)
    return run
  }

  /** Begun by somebody else than the host says is here now: it is not gone on with. */
  const isOfOther = ({ person }: Pick<ResponseDocument, 'person'>) => {
    const now = plainId(engine.person.id)
    return person.id && now && person.id !== now
  }

  /** What stands in the page itself is no prompt that other tabs have to wait for. */
  const alone =
    (target?: Target): Page['alone'] =>
    (task) =>
      target ? task() : exclusively(engine, promptLock, task)

  /** Goes on with what was interrupted: where that stood in the page, once the page has put it up again. */
  const goOn = async (target?: Target) => {
    const { resume } = await parts.loadDelivery()
    const left = interrupted
    interrupted = undefined
    await resume(engine, outbox, left, {
      forget,
      isOfOther,
      alone: alone(target),
      present: (survey) => present(survey, target),
      begin(...claimed) {
        standing = left?.standing
        return begin(...claimed)
      },
    })
    return current
  }

  /** Loads what the prompt needs, claims the display, opens it. The lock is held until the run ends. */
  async function put(
    candidate: Candidate,
    isInvited: boolean,
    target?: Target,
  ): Promise<{ run: OpenRun } | { failed: readonly Check[] }> {
    // Who may not be told of would be asked for nobody.
    if (all.length && !sinks.length) return refused('privacy', 'every collector is of a third party', 'one of its own')
    try {
      const presentation = await present(candidate.survey, target)
      if (!isInvited && (await isVetoed(candidate, engine))) return refused('beforeShow', false, true)
      return await new Promise((resolve, reject) => {
        const lock = alone(target)(async () => {
          const isAllowed = (rule: string) => (target ? !STANDING.test(rule) : isInvited)
          const checks = (memory: Memory) => engine.checks(candidate, memory).filter(({ rule }) => !isAllowed(rule))
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
          standing = target && candidate.survey.id
          held = lock
          const run = begin(candidate, claimed, presentation)
          emit('shown', { survey: candidate.survey.id, id: run.id })
          resolve({ run })
          await run.ended
        })
        // Resolved already, unless another tab has the lock.
        lock.then(() => resolve(refused('open', true, false)), reject)
      })
    } catch (thrown) {
      fail('surface')(thrown)
      return refused('surface', String(thrown), 'loaded')
    }
  }

  const shelf = async (): Promise<Shelf> => (await engine.loadTrouble()).createShelf(engine, flush)

  const desk: Desk = {
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
      if (isNetworkBack && !interrupted) return
      resuming = parts.loadDelivery().then(async ({ sweep }) => {
        await sweep(engine, outbox)
        if (!interrupted?.standing) await goOn()
      })
      await resuming
      flushNow()
    },
    async show(id, options): Promise<ShowResult> {
      const survey = config.surveys.find((one) => one.id === id)
      if (!survey) return { shown: false, reason: `no survey is named ${String(id)}` }
      // Who was interrupted goes first.
      if (options?.target) await resuming?.catch(() => 0) // `open` tells
      // One that was closed a moment ago is on its way to the disk, and has the lock until it is there.
      if (current && !current.question.peek()) await held
      if (current) return { shown: false, reason: 'open' }
      const target = options?.target
      const again = target && interrupted?.standing === id && (await goOn(target).catch(fail('load')))
      const result = again ? { run: again } : await put({ survey, event: options?.context }, true, target)
      if ('failed' in result) return { shown: false, reason: result.failed.map(({ rule }) => rule).join(', ') }
      const { status, answers } = await result.run.ended
      return { shown: true, status, answers }
    },
    close: () => void current?.dismiss(),
    async deleteResponse(id) {
      // Nothing is written to it after this.
      if (current?.id === id) await current.dismiss()
      return (await wake()).erase(id)
    },
    async manage() {
      engine.open++
      try {
        return await (await engine.loadTrouble()).manage(engine, desk)
      } catch (thrown) {
        engine.open--
        throw thrown
      }
    },
    flush: () => flush(),
    pending: outbox.count,
    optOut,
    optIn: () => changeMemory({ isOptedOut: false }),
    forgetPerson() {
      if (current?.person.id) void current.ignore()
      void changeMemory({ anonymousId: platform.newId(), person: undefined }).catch(failed)
    },
    handOver() {
      // Going back writes no revision: where the person is, the page that comes next should know.
      if (current) remember(current.id, current.question.peek()?.id)
      dispatch?.handOver()
    },
    stop() {
      cancelSettle()
      cancelIgnore()
      closePrompt?.()
      engine.closePanel?.()
      waking?.then(
        (awake) => awake.stop(),
        () => 0, // it never came
      )
    },
  }
  return desk
}
