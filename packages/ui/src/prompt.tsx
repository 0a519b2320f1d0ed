import type { Run, RunError } from '@earshot/core'
import type { Answer, Config, Display, Question, Theme } from '@earshot/schema'
import { effect } from '@preact/signals-core'
import { render } from 'preact'
import { yieldToFocus } from './a11y/covered'
import { focus } from './a11y/focus'
import { listenToKeys } from './a11y/keys'
import { fill } from './fill'
import { followScheme } from './follow-scheme'
import { Icon } from './parts/icon'
import type { Place } from './place'
import { attach } from './placement/attach'
import { clearKeyboard } from './placement/keyboard'
import { createRoot } from './root'
import { lookOf, orderOf, type Speech, viewOf, wording, wordsOf } from './wording'

/** Language, look and place of a prompt. */
export interface Look extends Speech {
  sheet: CSSStyleSheet
  theme: Theme
  /** Where answers are sent; without one nothing more is promised. */
  collector: Config['collector']
  display: Display
  place?: Place | undefined
  /** What an inline prompt stands in. */
  target?: Element
}

/** Where an answer is missing: what can be chosen or written where nothing is. */
const LACKING = ':not(:has(:checked))>label>input,[part=field],.body button'

const ANNOUNCE_AFTER_MS = 300
/** Said by then; who reads on comes to the end of the card and finds it no more. */
const ANNOUNCED_MS = 5000
const LEAVE_MS = 120
/** How long the collector may take before "Thank you." adds that the answer is still here. */
const LATE_MS = 1500
const THANKS_MS = 6000

/**
 * Draws a run until it has ended and its thank-you has been seen.
 *
 * @returns Takes everything away at once. Calling it again does no harm.
 */
export function openPrompt(run: Run, look: Look): () => void {
  const { collector, locale, sheet, theme, display, place } = look
  const { survey } = run
  const { strings } = locale
  const isInline = display.as === 'inline'
  const isOpened = run.invited && !isInline
  // To the types they are one.
  const Card = (display.as === 'modal' ? 'dialog' : 'section') as 'section'
  const root = createRoot(sheet, theme, display)
  const host = root.host as HTMLElement
  const gone = new AbortController()
  const whileOpen = { signal: gone.signal }
  /** The question that is drawn; null for the thank-you. */
  let question = run.question.peek()
  /** What Send or Next was refused for. */
  let error: RunError['code'] | undefined
  let announced = ''
  let isLate = !navigator.onLine
  let isThanking = false
  let timer: ReturnType<typeof setInterval>
  const title = run.text(survey.title) || wording(question!, run, look)

  // Never by a timer: on a slow device it would take focus from what was tapped meanwhile.
  const focusIn = (selector: string) => focus(root.querySelector(selector))
  const remove = () => {
    clearInterval(timer)
    gone.abort()
    stop()
    giveBack()
    detach()
  }
  const leave = () => {
    root.querySelector('dialog')?.close()
    giveBack()
    root.firstElementChild!.classList.add('gone')
    timer = setTimeout(remove, LEAVE_MS)
  }
  const close = () => (question ? run.dismiss() : leave())
  const say = (words: string) => {
    announced = words
    draw()
  }
  const refuse = () => {
    error = run.error.peek()?.code
    draw()
    if (error) focusIn(LACKING)
  }
  const advance = () => {
    // Whether the device could keep it is known a moment later.
    if (run.error.peek()?.code !== 'invalid') run.last.peek() ? run.complete().then(refuse) : run.next()
    refuse()
  }
  const answer = (value: Answer | undefined) => {
    error = undefined
    run.answer(question!.id, value)
  }
  const show = (next: Question | null) => {
    const hadFocus = root.activeElement && next !== question
    question = next
    draw()
    if (hadFocus) focusIn(next ? 'h2' : '.card')
  }
  const thank = () => {
    show(null)
    setTimeout(() => {
      isLate = true
      draw()
    }, LATE_MS)
    // Taking it out of the page's flow would move what is below.
    if (isInline) return
    timer = setInterval(() => {
      if (!root.querySelector(matchMedia('(hover:hover)').matches ? ':hover,:focus-visible' : ':focus-visible')) leave()
    }, THANKS_MS)
  }

  const { giveBack, handlers } = listenToKeys(root, { close, advance }, whileOpen)
  const who = (
    <button type="button" part="button" class="who" aria-label={strings.who} onClick={() => run.manage()}>
      <Icon path="M12 3a9 9 0 1 0 .01 0M12 11v5m0-8v.5" />
    </button>
  )
  const asking = (asked: Question, { step, steps } = run.progress.value) => {
    const { View, hint, points, draw } = viewOf(asked, look)
    const cells = lookOf(asked, look)
    const isRequired = asked.required ?? asked === survey.questions[0]
    const aria = {
      'aria-labelledby': 'q',
      'aria-describedby': 'h e',
      'aria-invalid': !!error,
      'aria-required': isRequired,
    }
    return (
      <div class="ask" key={asked.id}>
        {steps > 1 && (
          <div
            class="line"
            role="img"
            aria-label={fill(strings.progress, { step, steps })}
            style={`width:${(100 * step) / steps}%`}
          />
        )}
        <div class="body">
          <h2 id="q" part="question" tabIndex={-1}>
            {wording(asked, run, look)}
          </h2>
          <p id="h">{run.text(asked.hint) || (hint?.(asked, strings) ?? (!isRequired && strings.optional))}</p>
          <View
            question={asked}
            value={run.answers.value[asked.id]}
            words={wordsOf(asked, look, run.text)}
            points={points?.(asked) ?? [0, 0]}
            order={orderOf(asked, run.id, look)}
            look={cells}
            draw={draw ?? look.more?.drawings[cells!]}
            text={run.text}
            {...{ strings, aria, answer, say }}
          />
          <p id="e">
            {error
              ? strings[error]
              : run.masked.value[0] &&
                fill(strings.masked, { what: run.masked.value.map((kind) => `[${kind}]`).join(' ') })}
          </p>
        </div>
        <div class="actions">
          {who}
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
        </div>
      </div>
    )
  }
  const draw = () =>
    render(
      <Card
        class={['card', display.as, display.position].join(' ')}
        part="card"
        role={isOpened ? 'dialog' : 'region'}
        aria-label={title}
        lang={locale.tag}
        dir={locale.dir}
        tabIndex={-1}
        {...handlers}
      >
        {question && asking(question)}
        <p role="status" class={question ? 'hidden' : 'thanks'}>
          {question ? announced : <b>{run.text(survey.ending?.text) || strings.thanks} </b>}
          {!question && (run.kept.value === 'sent' ? strings.sent : isLate && collector && strings.kept)}
        </p>
        {!question && who}
        <button type="button" part="button" class="close" aria-label={strings.close} onClick={close}>
          ×
        </button>
      </Card>,
      root,
    )

  // Draws again whenever something of the run changes that was read while drawing.
  const stop = effect(() => {
    const next = run.question.value
    if (next) return show(next)
    if (run.status.value !== 'completed') leave()
    else if (!isThanking) {
      isThanking = true
      run.complete().then(thank)
    }
    draw()
  })
  // Before it is in the page: it would be styled twice.
  followScheme(host, theme.scheme, whileOpen)
  const isOnTop = display.zIndex == null
  let detach = () => {}
  const stand = () => {
    if (gone.signal.aborted) return
    detach =
      place?.stand({ root, run, look, isOnTop, close, remove, whileOpen }) ??
      attach(root, () => isOnTop && host.showPopover?.())
    yieldToFocus(root, whileOpen)
    clearKeyboard(host, whileOpen)
    if (isOpened) focusIn('.card')
    else
      setTimeout(() => {
        const words = fill(strings.announcement, { title })
        say(words)
        // Not what was said since.
        setTimeout(() => announced === words && say(''), ANNOUNCED_MS)
      }, ANNOUNCE_AFTER_MS)
  }
  // In a task of its own: what goes above everything is styled at once, and drawn in the same task that is a long one.
  isInline ? stand() : setTimeout(stand)
  return remove
}
