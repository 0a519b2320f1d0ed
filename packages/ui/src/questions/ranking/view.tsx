import type { RankingQuestion } from '@earshot/schema'
import { fill } from '../../fill'
import type { QuestionView, ViewProps } from '../view'

function RankingView({
  question,
  value,
  answer,
  order,
  aria: { 'aria-required': _, ...aria },
  text,
  strings,
  say,
}: ViewProps) {
  const { options } = question as RankingQuestion
  const ranked = (value as readonly string[] | undefined) ?? order
  const wordsOf = (id: string) => text(options.find((option) => option.id === id)!.text)
  const move = (button: HTMLElement, from: number, to: number) => {
    const next = [...ranked]
    next.splice(to, 0, ...next.splice(from, 1))
    answer(next)
    // In a task of its own: the first number that a page has written in a language takes a slow device long.
    setTimeout(() => {
      const { lang } = button.closest<HTMLElement>('[lang]')!
      const [step, steps] = [to + 1, ranked.length].map((count) => count.toLocaleString(lang))
      say(`${wordsOf(ranked[from]!)}, ${fill(strings.progress, { step, steps })}`)
    })
    // The button moved along with its option, and lost focus on the way.
    queueMicrotask(() => button.focus())
  }
  return (
    <fieldset {...aria} class="whole">
      <ol class={value ? 'ranks' : 'ranks new'}>
        {ranked.map((id, place) => (
          <li key={id}>
            <em id={`o-${id}`}>
              <b>{place + 1}</b> {wordsOf(id)}
            </em>
            {[strings.moveUp, strings.moveDown].map((name, isDown) => {
              const to = isDown ? place + 1 : place - 1
              const isEnd = to < 0 || to === ranked.length
              return (
                <button
                  key={name}
                  type="button"
                  part="button"
                  aria-label={name}
                  aria-describedby={`o-${id}`}
                  aria-disabled={isEnd}
                  onClick={({ currentTarget }) => (isEnd ? value || answer(ranked) : move(currentTarget, place, to))}
                >
                  <svg viewBox="0 0 24 24" aria-hidden="true">
                    <path d={isDown ? 'M12 5v14m-6-6l6 6l6-6' : 'M12 19V5m-6 6l6-6l6 6'} />
                  </svg>
                </button>
              )
            })}
          </li>
        ))}
      </ol>
    </fieldset>
  )
}

/** A list in order; each option is moved by taps and keys, none by dragging. No order counts before one is given. */
export const ranking: QuestionView = { View: RankingView }
