import type { Run, RunError } from '@earshot/core'
import type { Locale } from '@earshot/locales'
import type { Answer, Question } from '@earshot/schema'
import type { ReadonlySignal } from '@preact/signals-core'
import { fill } from './fill'
import { questionViews } from './questions/registry'
import { instrumentOf, wording } from './wording'

interface CardProps {
  run: Run
  locale: Locale
  title: string
  /** The question that is drawn; null for the thank-you. */
  shown: ReadonlySignal<Question | null>
  /** What Send or Next was refused for. */
  error: ReadonlySignal<RunError | null>
  announced: ReadonlySignal<string>
  isLate: ReadonlySignal<boolean>
  close(): void
  advance(): void
  answer(value: Answer | undefined): void
}

/** The prompt: one question with its actions, then the thank-you. */
export function Card({ run, locale, title, shown, error, announced, isLate, close, advance, answer }: CardProps) {
  const { strings } = locale
  const { survey } = run
  const { as = 'popover', position = 'bottom-end' } = survey.display ?? {}
  const question = shown.value
  const { step, steps } = run.progress.value

  const ask = (question: Question) => {
    const { View } = questionViews[question.type]
    const isRequired = question.required ?? question === survey.questions[0]
    const code = error.value?.code
    const aria = {
      'aria-labelledby': 'q',
      'aria-describedby': 'h e',
      'aria-invalid': !!code,
      'aria-required': isRequired,
    }
    return [
      <div class="body" key={question.id}>
        <h2 id="q" part="question" tabIndex={-1}>
          {wording(question, run, locale)}
        </h2>
        <p id="h">{run.text(question.hint) || (!isRequired && strings.optional)}</p>
        <View {...{ question, answer, aria }} instrument={instrumentOf(question, locale)!} value={run.answers.value[question.id]} />
        <p id="e">{code && strings[code]}</p>
      </div>,
      <div class="actions">
        <button type="button" part="button" onClick={() => run.optOut()}>
          {strings.optOut}
        </button>
        {step > 1 && (
          <button type="button" part="button" onClick={() => run.back()}>
            {strings.back}
          </button>
        )}
        <button type="button" part="button" class="main" onClick={advance}>
          {run.last.value ? strings.send : strings.next}
        </button>
      </div>,
    ]
  }

  return (
    <section
      class={`card ${as} ${position}`}
      part="card"
      role={run.invited ? 'dialog' : 'region'}
      aria-label={title}
      lang={locale.tag}
      dir={locale.dir}
      tabIndex={-1}
    >
      {question && steps > 1 && (
        <div class="line" role="img" aria-label={fill(strings.progress, { step, steps })} style={{ width: `${(100 * step) / steps}%` }} />
      )}
      {question && ask(question)}
      <p role="status" class={question ? 'hidden' : 'thanks'}>
        {question
          ? announced.value
          : (run.text(survey.ending?.text) || strings.thanks) + (run.kept.value === 'device' && isLate.value ? ` ${strings.kept}` : '')}
      </p>
      <button type="button" part="button" class="close" aria-label={strings.close} onClick={close}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m4 4 8 8m0-8-8 8" />
        </svg>
      </button>
    </section>
  )
}
