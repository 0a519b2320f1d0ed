import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface Props {
  title: string
  words?: ComponentChildren
  /** Whether it takes the whole width where others stand in two columns. Default false. */
  wide?: boolean
  children: ComponentChildren
}

/** A part of a page under a heading of its own. */
export function Section({ title, words, wide = false, children }: Props) {
  const id = useId()
  return (
    <section class={wide ? 'part wide' : 'part'} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {words && <p class="prose">{words}</p>}
      </header>
      {children}
    </section>
  )
}
