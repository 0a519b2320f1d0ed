import type { Engine } from '../engine'
import { afterLoss, type Memory, newMemory } from './memory'

/** What to go on from if the memory's row has been cleared under us. */
export const remembered = ({ memory, known, platform }: Engine): Memory => {
  const last = memory ?? known
  return last ? afterLoss(last, platform.newId) : newMemory(platform.newId, platform.now())
}
