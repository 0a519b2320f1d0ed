import type { Condition } from '@earshot/schema'
import type { Progress } from '../../memory/visit'
import type { Senses } from '../../platform/senses'
import type { EventProps, Fire, MomentSetting } from '../moment'

/** What a rare moment may know besides. */
export interface RareSetting extends MomentSetting {
  senses: Senses
  /** Where it stands in the configuration, as a JSON pointer; also the key of its progress. */
  pointer: string
  /** Whether a condition holds now, with the event's properties as `event.*`. */
  holds(condition: Condition | undefined, props?: EventProps): boolean
  /** Visits of this device, this one included. */
  visits(): number
  /** Pages of this visit, this one included. */
  pages(): number
  /** How far a combined or counted moment has got on this visit. */
  progress: { get(key: string): Progress | undefined; set(key: string, progress: Progress | undefined): void }
}

export type RareKind<M> = (moment: M, setting: RareSetting, fire: Fire) => () => void
