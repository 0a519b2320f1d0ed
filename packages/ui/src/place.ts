import { settle } from './placement/rare/element'
import { isNarrow } from './placement/rare/is-narrow'
import { rarePlaces } from './placement/rare/places.css'
import { stand } from './placement/rare/stand'
import { standTab } from './placement/rare/tab'
import { targetOf } from './placement/rare/target-of'

/** The rarer placements: what few surveys need, in a file of its own. */
export interface Place {
  /** Rules that come after the prompt's own. */
  styles: string
  isNarrow: typeof isNarrow
  targetOf: typeof targetOf
  stand: typeof stand
  standTab: typeof standTab
  settle: typeof settle
}

/** Banner, inline, modal, tab, positions at an edge, keeping clear of things, and what `<earshot-survey>` does. */
export const place: Place = { styles: rarePlaces, isNarrow, targetOf, stand, standTab, settle }
