import type { Answer, Asked, Question, ResponseDocument, Status, Survey, Text } from '@earshot/schema'
import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Engine } from '../engine'
import type { Facts } from '../gate/condition'
import { placeOf } from '../memory/keys'
import type { DisplayRecord } from '../memory/memory'
import type { EventProps } from '../moments/moment'
import type { Outbox } from '../outbox/outbox'
import type { MaskedAnswer } from '../privacy/mask-answer'
import { settingFor } from '../setting'
import { type Opening, revision } from './document'
import { asked, type HoldsWith } from './flow'
import { piped } from './piped'
import { hasEnded, type RunAction, type RunState, reduce } from './reduce'
import type { Run } from './run'
import { textFor } from './text'

/** How long a device that can't keep an answer waits for the collector to have it before it says that it could not. */
const SENT_WITHIN_MS = 5000

export interface RunOpening {
  survey: Survey
  opening: Opening
  /** The state to begin with: the first question, or where a reload interrupted it. */
  state: RunState
  display: DisplayRecord
  invited: boolean
  event: EventProps | undefined
  presented(question: Question, runId: string): Partial<Asked>
  /** Ends all asking. Resolves when that is on disk. */
  optOut(): Promise<void>
  /** Whether the host says by now that somebody else is here than it was begun for. */
  isOfOther(): unknown
  /** Opens the panel of this device's answers. */
  manage(): void
  /** Takes out of the person's own words what may say who they are. */
  mask(question: Question, value: Answer | undefined): MaskedAnswer
  /** Called after each revision that is on disk. */
  onWritten(doc: ResponseDocument, hasEnded: boolean): void
}

export interface OpenRun extends Run {
  /** Who it was begun for: a run is bound to them. */
  readonly person: ResponseDocument['person']
  /** Resolves when the run has ended and its last revision is on disk. */
  readonly ended: Promise<RunState>
  /** Says that the collector has the revision. */
  delivered(rev: number): void
}

/** A run on signals: each step goes through the reducer, and to disk before anything else happens to it. */
export function openRun(engine: Engine, outbox: Outbox, start: RunOpening): OpenRun {
  const { survey, opening } = start
  const { platform, emit, fail } = engine
  const state = signal(start.state)
  const keptHere = () => (outbox.durable() === 'memory' ? 'memory' : 'device')
  const kept = signal<'device' | 'memory' | 'sent'>(keptHere())
  const holdsWith: HoldsWith = (condition, answers) => engine.holds(condition, engine.facts(start.event, answers))
  const questions = computed(() => asked(survey, state.value.answers, holdsWith))
  const at = computed(() => questions.value.findIndex(({ id }) => id === state.value.question))
  const masked = signal<{ question: string; kinds: readonly string[] }>({ question: '', kinds: [] })
  const of = <K extends keyof RunState>(key: K): ReadonlySignal<RunState[K]> => computed(() => state.value[key])

  const sayIn = (text: Text | undefined, facts: Facts): string =>
    textFor(
      text,
      settingFor(engine, survey).locales,
      piped(survey, facts, (words) => sayIn(words, () => undefined)),
    )

  const failed = fail('storage')
  const place = placeOf(opening.id, start.display.seq)
  let msToAnswer: number | undefined
  let lastRev = start.display.rev
  let written = start.state
  let writing: Promise<unknown> = Promise.resolve()
  let completing: Promise<void> | undefined
  let onSent = () => {}
  let end: (state: RunState) => void
  const ended = new Promise<RunState>((resolve) => (end = resolve))

  /** Whether it is on disk. What could not be written is tried again with the next step. */
  const write = async (next: RunState): Promise<boolean> => {
    // An error, or a question seen before, is drawn and not part of the document.
    if (next.answers === written.answers && next.status === written.status && next.seen === written.seen) return true
    const display = (rev: number): DisplayRecord => ({ ...start.display, status: next.status, rev })
    try {
      const { doc, memory } = await outbox.write(
        opening.id,
        place,
        display,
        (rev) => revision(opening, next, survey, start.presented, { rev, now: platform.now(), msToAnswer }),
        lastRev,
      )
      engine.memory = memory
      lastRev = doc.rev
      kept.value = keptHere()
      written = next
      start.onWritten(doc, hasEnded(next))
      return true
    } catch (thrown) {
      failed(thrown)
      return false
    }
  }
  /** One write after the other, each with the state as it is when its turn comes. */
  const save = (next?: RunState): Promise<boolean> => {
    const mine = writing.then(() => write(next ?? state.value))
    writing = mine
    return mine
  }

  const tell = (type: Status | 'answered' | 'closed', more: object = {}) =>
    emit(type, { survey: survey.id, id: opening.id, ...more })

  function finish(last: RunState): void {
    state.value = last
    end(last)
    tell(last.status, { answers: last.answers, durable: outbox.durable() })
    tell('closed')
  }

  /** What only this page holds is safe when the collector has it. */
  const isSafe = (): Promise<boolean> | boolean =>
    kept.peek() !== 'memory' ||
    new Promise<boolean>((resolve) => {
      onSent = () => resolve(true)
      platform.after(SENT_WITHIN_MS, () => resolve(false))
    })

  /** "Thank you" is said when it is true: the run is completed once that is on disk, and goes on if it can't be. */
  const complete = (last: RunState): Promise<void> => {
    completing = save(last).then(async (isWritten) => {
      const isKept = isWritten && (await isSafe())
      completing = undefined
      if (isKept) return finish(last)
      state.value = { ...state.value, error: { question: last.question, code: 'storage' } }
    })
    return completing
  }

  function step(action: RunAction): Promise<void> {
    if (completing) return completing
    const before = state.value
    // What somebody else says is not theirs.
    if (start.isOfOther()) action = { type: 'ignore' }
    const after = reduce(before, action, survey, holdsWith)
    if (after.status === 'completed' && after !== before) return complete(after)
    state.value = after
    if (after.status !== before.status && after.status === 'started') {
      msToAnswer = platform.now() - start.display.at
      tell('started')
    }
    if (action.type === 'answer' && after.answers !== before.answers)
      tell('answered', { question: action.question, value: after.answers[action.question] })
    // Who closes it is rid of it, whatever the disk says.
    return save().then(() => {
      if (hasEnded(after) && after !== before) finish(after)
    })
  }

  return {
    id: opening.id,
    person: opening.person,
    survey,
    invited: start.invited,
    status: of('status'),
    answers: of('answers'),
    error: of('error'),
    question: computed(() => (hasEnded(state.value) ? null : (questions.value[at.value] ?? null))),
    progress: computed(() => ({ step: at.value + 1, steps: questions.value.length })),
    last: computed(() => at.value === questions.value.length - 1),
    kept,
    text: (text) => sayIn(text, engine.facts(start.event, state.value.answers)),
    masked: computed(() => (masked.value.question === state.value.question ? masked.value.kinds : [])),
    answer(id, given) {
      const question = survey.questions.find((one) => one.id === id)
      const { value, masked: kinds } = question ? start.mask(question, given) : { value: given, masked: [] }
      if (kinds.length || masked.peek().kinds.length) masked.value = { question: id, kinds }
      return step({ type: 'answer', question: id, value })
    },
    next: () => void step({ type: 'next' }),
    back: () => void step({ type: 'back' }),
    complete: () => step({ type: 'complete' }).then(() => state.value.status === 'completed'),
    dismiss: () => step({ type: 'dismiss' }),
    ignore: () => step({ type: 'ignore' }),
    async optOut() {
      await start.optOut().catch(failed)
      await step({ type: 'dismiss' })
    },
    manage: start.manage,
    ended,
    delivered(rev) {
      if (rev < lastRev) return
      kept.value = 'sent'
      onSent()
    },
  }
}
