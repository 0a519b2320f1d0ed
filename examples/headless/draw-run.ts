import type { Run } from '@earshot/core'
import en from '@earshot/locales/en'
import type { Question } from '@earshot/schema'
import { element } from './element'

const { strings, instruments } = en
const WORDS = { required: strings.required, invalid: strings.invalid, storage: strings.storage }

/** Eleven native radios in the page's own style, the ends named as the standard instrument names them. */
function scale(run: Run, question: Question): HTMLElement {
  const { low, high } = instruments.nps
  const given = run.answers.peek()[question.id]
  const points = Array.from({ length: 11 }, (_, point) => {
    const end = point === 0 ? `, ${low}` : point === 10 ? `, ${high}` : ''
    const radio = element('input', { type: 'radio', name: question.id, value: point, checked: given === point })
    radio.setAttribute('aria-label', `${point}${end}`)
    radio.addEventListener('change', () => void run.answer(question.id, point))
    return element('label', { class: 'point' }, radio, String(point))
  })
  return element(
    'fieldset',
    {},
    element('legend', {}, run.text(question.text)),
    element('div', { class: 'points' }, ...points),
    element('p', { class: 'ends' }, element('span', {}, low!), element('span', {}, high!)),
  )
}

function words(run: Run, question: Question): HTMLElement {
  const { maxLength } = question as { maxLength?: number }
  const field = element('textarea', { rows: 3, maxlength: maxLength })
  field.value = String(run.answers.peek()[question.id] ?? '')
  field.addEventListener('input', () => void run.answer(question.id, field.value || undefined))
  return element('label', { class: 'words' }, run.text(question.text), field)
}

const button = (label: string, act: () => unknown, kind = 'button') => {
  const made = element('button', { type: kind }, label)
  made.addEventListener('click', (event) => {
    event.preventDefault()
    act()
  })
  return made
}

/**
 * Draws a run with the page's own elements, and takes them away when it has ended. All that is used of Earshot are the
 * run's signals and methods.
 *
 * @example
 * earshot.on('run', (run) => drawRun(run, document.querySelector('#ask')!))
 */
export function drawRun(run: Run, place: HTMLElement): void {
  const error = element('p', { role: 'alert' })
  const form = element('form', { novalidate: true })
  const title = run.text(run.survey.title ?? run.survey.questions[0]?.text)
  const region = element('section', { 'aria-label': title, class: 'ask' }, form)

  const drawQuestion = (question: Question | null) => {
    if (!question) return
    const isMoved = form.contains(document.activeElement)
    const { step, steps } = run.progress.peek()
    const isLast = run.last.peek()
    form.replaceChildren(
      question.type === 'text' ? words(run, question) : scale(run, question),
      error,
      element(
        'p',
        { class: 'steps' },
        button(strings.close, () => run.dismiss()),
        ...(step > 1 ? [button(strings.back, () => run.back())] : []),
        element('span', {}, `${step} / ${steps}`),
        button(isLast ? strings.send : strings.next, () => (isLast ? run.complete() : run.next()), 'submit'),
      ),
    )
    // Only who is in it already is led on: a question that appears takes no focus.
    if (isMoved) form.querySelector<HTMLElement>('input, textarea')?.focus()
  }

  const until: (() => void)[] = [
    run.question.subscribe(drawQuestion),
    run.error.subscribe((found) => (error.textContent = found ? WORDS[found.code] : '')),
    run.status.subscribe((status) => {
      if (status !== 'completed' && status !== 'dismissed' && status !== 'ignored') return
      for (const end of until) end()
      if (status !== 'completed') return region.remove()
      const said = element('p', { role: 'status' })
      region.replaceChildren(said)
      // True as long as it stands there: kept on the device first, stored by the collector a moment later.
      until.push(
        run.kept.subscribe((kept) => {
          said.textContent = kept === 'sent' ? strings.thanks : `${strings.thanks} ${strings.kept}`
        }),
      )
    }),
  ]
  place.replaceChildren(region)
}
