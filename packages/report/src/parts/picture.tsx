import type { ComponentChildren } from 'preact'
import { Twin } from './twin'

interface Props {
  /** What is seen, as a sentence. */
  title: string
  /** What is counted, and in which unit. */
  unit: string
  children: ComponentChildren
  table: Omit<Parameters<typeof Twin>[0], 'summary'>
}

/** A chart with its sentence, its unit and its table. */
export function Picture({ title, unit, children, table }: Props) {
  return (
    <figure class="picture">
      <figcaption>
        <span class="picture-title">{title}</span>
        <span class="quiet">{unit}</span>
      </figcaption>
      {children}
      <Twin {...table} />
    </figure>
  )
}
