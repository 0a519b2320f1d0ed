import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import type { Filters } from '../filters/filters'
import { ReportContext } from './report-context'

interface Props {
  to: Partial<Filters>
  current?: 'page' | 'true'
  class?: string
  children: ComponentChildren
}

/** A link to another view of the report: within the page, or in a tab of its own for whoever wants that. */
export function Link({ to, current, class: name, children }: Props) {
  const { href, set } = useContext(ReportContext)
  return (
    <a
      href={href(to)}
      class={name}
      aria-current={current}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return
        event.preventDefault()
        set(to)
      }}
    >
      {children}
    </a>
  )
}
