import type { Run, RunError } from '@earshot/core'
import type { Locale } from '@earshot/locales'
import type { Answer, Question, Theme } from '@earshot/schema'
import { effect, signal } from '@preact/signals-core'
import { render } from 'preact'
import { focus } from './a11y/focus'
import { listenToKeys } from './a11y/keys'
import { Card } from './card'
import { fill } from './fill'
import { createRoot } from './root'
import { wording } from './wording'

/** Language and look of a prompt. */
export interface Look {
  locale: Locale
  sheet: CSSStyleSheet
  theme: Theme
}

const ANNOUNCE_AFTER_MS = 300
const LEAVE_MS = 120
/** How long the collector may take before "Thank you." adds that the answer is still here. */
const LATE_MS = 1500
const THANKS_MS = 6000

/**
 * Draws a run until it has ended and its thank-you has been seen.
 *
 * @returns Takes everything away at once. Calling it again does no harm.
 */
export function openPrompt(run: Run, { locale, sheet, theme }: Look): () => void {
  const root = createRoot(sheet, theme, run.survey.display ?? {})
  const shown = signal<Question | null>(run.question.peek())
  const title = run.text(run.survey.title) || wording(shown.peek()!, run, locale)
  const error = signal<RunError | null>(null)
  const announced = signal('')
  const isLate = signal(!navigator.onLine)
  const gone = new AbortController()
  let timer: ReturnType<typeof setInterval>

  const focusIn = (selector: string) => setTimeout(() => focus(root.querySelector(selector)))
  const remove = () => {
    clearInterval(timer)
    gone.abort()
    stopDrawing()
    stopWatching()
    giveBack()
    render(null, root)
    root.host.remove()
  }
  const leave = () => {
    giveBack()
    root.firstElementChild?.classList.add('gone')
    timer = setTimeout(remove, LEAVE_MS)
  }
  const close = () => (shown.peek() ? run.dismiss() : leave())
  const advance = () => {
    if (run.error.peek()?.code !== 'invalid') run.last.peek() ? run.complete() : run.next()
    error.value = run.error.peek()
    if (error.value) focusIn('input,textarea')
  }
  const answer = (value: Answer | undefined) => {
    error.value = null
    run.answer(shown.peek()!.id, value)
  }
  const show = (question: Question | null) => {
    if (root.activeElement && question !== shown.peek()) focusIn(question ? 'h2' : 'section')
    shown.value = question
  }
  const thank = () => {
    show(null)
    setTimeout(() => {
      isLate.value = true
    }, LATE_MS)
    timer = setInterval(() => {
      if (!root.querySelector(matchMedia('(hover:hover)').matches ? ':hover,:focus-visible' : ':focus-visible')) leave()
    }, THANKS_MS)
  }

  const giveBack = listenToKeys(root, { close, advance }, gone.signal)
  // Everything that is read while it is drawn draws it again.
  const stopDrawing = effect(() => render(<Card {...{ run, locale, title, shown, error, announced, isLate, close, advance, answer }} />, root))
  const stopWatching = effect(() => {
    const question = run.question.value
    if (question) show(question)
    else if (run.status.peek() === 'completed') run.complete().then(thank)
    else leave()
  })
  if (run.invited) focusIn('section')
  else
    setTimeout(() => {
      announced.value = fill(locale.strings.announcement, { title })
    }, ANNOUNCE_AFTER_MS)
  return remove
}
