import type { EventProps } from '../moments/moment'
import type { Step } from './journey'

const DAYS = 90
const DAY_MS = 864e5
const MOST_VISITS = 5
/** Events, clicks and the like that a person does not come to. */
const DROPPED = 0.2
/** Prompts that a person leaves as they are, where the journey answers or dismisses. */
const LEFT = 0.3
const BETWEEN_MS = 36e5

type Traits = Map<string, unknown[]>

/** Every value that the journey's lines of one kind give a trait, each as often as it is there. */
export function traitsIn(steps: readonly Step[], kind: 'identify' | 'account'): Traits {
  const traits: Traits = new Map()
  for (const { act } of steps)
    if (kind in act)
      for (const [name, value] of Object.entries((act as { traits?: EventProps }).traits ?? {}))
        traits.set(name, [...(traits.get(name) ?? []), value])
  return traits
}

/** One of each trait's values. */
export const drawFrom = (traits: Traits, random: () => number): EventProps =>
  Object.fromEntries([...traits].map(([name, values]) => [name, values[Math.floor(random() * values.length)]]))

/** The journey, one to five times within 90 days, as one person goes through it. */
export function personalSteps(
  steps: readonly Step[],
  random: () => number,
  id: string,
  user: EventProps,
  account: EventProps,
) {
  const visits = 1 + Math.floor(random() * MOST_VISITS)
  const begins = Array.from({ length: visits }, () => Math.floor(random() * DAYS * DAY_MS)).sort((a, b) => a - b)
  const mine: Step[] = []
  for (const begin of begins) {
    const last = mine.at(-1)
    const offsetMs = last ? Math.max(begin, last.atMs + BETWEEN_MS) : begin
    mine.push({ atMs: offsetMs, act: { visit: true }, line: 0 })
    for (const { act, atMs, line } of steps) {
      const isKept = 'identify' in act || 'account' in act || 'visit' in act || 'reload' in act
      const rate = 'answer' in act || 'dismiss' in act ? LEFT : DROPPED
      if (!isKept && random() < rate) continue
      const own =
        'identify' in act ? { identify: id, traits: user } : 'account' in act ? { ...act, traits: account } : act
      mine.push({ atMs: offsetMs + atMs, act: own, line })
    }
  }
  return { visits, steps: mine }
}
