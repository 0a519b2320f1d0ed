import { type Mix, mix, mixMisleads } from '@earshot/metrics'
import type { Row } from '../data/row'
import type { Block } from './journey'
import { isMeasured } from './state'

const strata = (rows: readonly Row[]) => rows.map(({ group, n, value }) => ({ key: group.device ?? '', n, value }))

/**
 * How much of a change comes from people scoring differently, and how much from other devices answering than before; undefined where a
 * device has too few answers on either side to be told.
 */
export function mixByDevice({ groups, beforeGroups }: Block): (Mix & { misleads: boolean }) | undefined {
  const all = [...groups, ...beforeGroups]
  if (groups.length === 0 || beforeGroups.length === 0 || !all.every(isMeasured)) return undefined
  const found = mix(strata(beforeGroups), strata(groups))
  return found.change === null ? undefined : { ...found, misleads: mixMisleads(found) }
}
