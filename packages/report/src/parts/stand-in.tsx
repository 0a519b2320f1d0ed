import type { Loaded } from '../data/use-loaded'

interface Props {
  loaded: Loaded<object>
  /** What is shown where there is nothing, in a sentence; null where there is something. */
  empty: string | null
}

/** What stands in a section's place while it is read, where it can't be, and where it has nothing to show. */
export function StandIn({ loaded: { value, problem }, empty }: Props) {
  if (problem) return <p class="prose problem">{problem}</p>
  if (!value) return <p class="prose reading-part">Reading …</p>
  return empty ? <p class="prose empty-words">{empty}</p> : null
}
