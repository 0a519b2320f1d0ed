import type { Engine } from '../engine'
import { afterLoss, type Memory, newMemory } from './memory'

/** What to go on from if the memory's row has been cleared under us. */
export const remembered = ({ memory, platform }: Engine): Memory =>
  memory ? afterLoss(memory, platform.newId) : newMemory(platform.newId, platform.now())
