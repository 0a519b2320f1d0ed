import type { Precision, TaggedItem } from '@earshot/schema'
import { useState } from 'preact/hooks'
import { useSection } from '../data/use-section'
import { count, plural } from '../words/number'
import { withRange } from '../words/result'
import { Section } from './section'
import { Shares } from './shares'
import { StandIn } from './stand-in'
import { useChange } from './use-change'

/** Texts that are shown at once. */
const step = 5

const marks = [
  { isRight: true, words: 'Right' },
  { isRight: false, words: 'Wrong' },
] as const

function Item({ own, send }: { own: TaggedItem; send(isRight: boolean | null): void }) {
  return (
    <li>
      <blockquote lang={own.locale ?? undefined} dir="auto">
        {own.text}
      </blockquote>
      <div class="tag-check">
        <span>{own.title}</span>
        {marks.map(({ isRight, words }) => (
          <button
            key={words}
            type="button"
            class="more"
            aria-pressed={own.isRight === isRight}
            onClick={() => send(own.isRight === isRight ? null : isRight)}
          >
            {words}
            <span class="hidden">: {own.title}</span>
          </button>
        ))}
      </div>
    </li>
  )
}

function Marked({ items, of, precision, topics }: Precision) {
  const marked = items.filter(({ isRight }) => isRight !== null).length
  if (precision.n === 0)
    return (
      <p class="prose">
        Nobody has looked yet. {count(items.length)} of {count(of)} are drawn at random; mark whether each belongs
        there.
      </p>
    )
  return (
    <>
      <p class="prose">
        {count(marked)} of these {count(items.length)} marked, {plural(precision.n, 'mark')} in all. Filed right:{' '}
        {withRange(precision)}.
      </p>
      <Shares
        title="How often a topic is right, as marked"
        unit="Percent of the marked texts of a topic, with Wilson’s interval"
        head="Topic"
        shares={topics.map(({ topic, title, precision: own }) => ({ key: topic, name: title, n: own.n, result: own }))}
      />
    </>
  )
}

/** A person says of texts drawn at random whether their topic is right: how far the dictionary can be believed. */
export function TagCheck({ topic, survey }: { topic: string | null; survey: string | null }) {
  const loaded = useSection('precision', { topic, survey })
  const { problem, send } = useChange()
  const [turned, setTurned] = useState<number | null>(null)
  const { value } = loaded
  const items = value?.items ?? []
  const unmarked = items.findIndex(({ isRight }) => isRight === null)
  const from = Math.min(turned ?? step * Math.floor(Math.max(0, unmarked) / step), Math.max(0, items.length - 1))
  return (
    <Section
      title="Are the topics right?"
      words="Topics come from a dictionary, which can be wrong. 50 texts with a topic, drawn at random: what people mark tells how far it can be believed."
    >
      <StandIn
        loaded={loaded}
        empty={value && items.length === 0 ? 'There is no text with a topic to look at.' : null}
      />
      {value && items.length > 0 && (
        <>
          <Marked {...value} />
          <ul class="verbatims">
            {items.slice(from, from + step).map((own) => (
              <Item
                key={own.item}
                own={own}
                send={(isRight) => {
                  // What is looked at stays where it is.
                  setTurned(from)
                  void send('PATCH', `v1/topic-checks/${own.item}`, { isRight })
                }}
              />
            ))}
          </ul>
          {problem && (
            <p class="problem" role="alert">
              {problem}
            </p>
          )}
          {items.length > step && (
            <button type="button" class="more" onClick={() => setTurned(from + step >= items.length ? 0 : from + step)}>
              The next {count(step)}
            </button>
          )}
        </>
      )}
    </Section>
  )
}
