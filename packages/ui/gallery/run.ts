import type { Progress, Run, RunError } from '@earshot/core'
import {
  type Answer,
  type Answers,
  isAnswered,
  type Question,
  type Status,
  type Survey,
  type Text,
} from '@earshot/schema'
import { computed, type ReadonlySignal, signal } from '@preact/signals-core'

interface Setting {
  invited?: boolean
  brand?: string
  locale?: string
  /** Where the answer ends up, and after how many milliseconds. */
  keptAs?: 'sent' | 'device'
  keptAfterMs?: number
}

/** A run without disk or network, to look at the prompt and to test it. */
export function galleryRun(
  survey: Survey,
  { invited = false, brand = 'Acme', locale = 'en', keptAs = 'sent', keptAfterMs = 0 }: Setting = {},
) {
  const at = signal(0)
  const status = signal<Status>('shown')
  const answers = signal<Answers>({})
  const error = signal<RunError | null>(null)
  const kept = signal<'device' | 'sent'>('device')
  const calls: string[] = []
  const asked = computed(() => survey.questions)
  const question: ReadonlySignal<Question | null> = computed(() =>
    status.value === 'shown' || status.value === 'started' ? (asked.value[at.value] ?? null) : null,
  )
  const isRefused = () => {
    const now = question.peek()
    const isRequired = now?.required ?? at.peek() === 0
    if (now && isRequired && !isAnswered(now, answers.peek()[now.id]))
      error.value = { question: now.id, code: 'required' }
    return !!error.peek()
  }
  const run: Run = {
    id: 'gallery',
    survey,
    invited,
    status,
    question,
    answers,
    error,
    kept,
    masked: signal<readonly string[]>([]),
    progress: computed<Progress>(() => ({ step: at.value + 1, steps: asked.value.length })),
    last: computed(() => at.value === asked.value.length - 1),
    text: (text: Text | undefined) =>
      (typeof text === 'string' ? text : (text?.[locale] ?? text?.en ?? '')).replace(/{brand}/g, brand),
    async ignore() {
      calls.push('ignore')
      status.value = 'ignored'
    },
    async answer(id: string, value: Answer | undefined) {
      calls.push(`answer ${id} ${value}`)
      const { [id]: _, ...others } = answers.peek()
      status.value = 'started'
      error.value = null
      answers.value = value === undefined ? others : { ...others, [id]: value }
    },
    next() {
      calls.push('next')
      if (!isRefused()) at.value++
    },
    back() {
      calls.push('back')
      at.value--
    },
    async complete() {
      if (status.peek() === 'completed') return true
      calls.push('complete')
      if (isRefused()) return false
      status.value = 'completed'
      setTimeout(() => {
        kept.value = keptAs
      }, keptAfterMs)
      return true
    },
    async dismiss() {
      calls.push('dismiss')
      status.value = 'dismissed'
    },
    manage() {
      calls.push('manage')
    },
    async optOut() {
      calls.push('optOut')
      status.value = 'dismissed'
    },
  }
  return { run, calls }
}
