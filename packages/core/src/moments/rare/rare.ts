import type { Progress } from '../../memory/visit'
import type { Senses } from '../../platform/senses'
import type { Fire, MomentSetting } from '../moment'

/** What a rare moment may know besides. */
export interface RareSetting extends MomentSetting {
  senses: Senses
  /** Where it stands in the configuration, as a JSON pointer; also the key of its progress. */
  pointer: string
  /** Visits of this device, this one included. */
  visits(): number
  /** Pages of this visit, this one included. */
  pages(): number
  /** How far a combined or counted moment has got on this visit. */
  progress: { get(key: string): Progress | undefined; set(key: string, progress: Progress | undefined): void }
}

export type RareKind<M> = (moment: M, setting: RareSetting, fire: Fire) => () => void
