import { createHash } from 'node:crypto'
import type { Series } from './cell'

/**
 * What a series is known by: the same on every machine, so that collectors need not agree on a number first. Half of a
 * SHA-256.
 */
export const seriesId = (series: Series): Buffer => {
  const { kind, project, survey, version, stage, touchpoint, facts, question, type, min, max, instrument, item } =
    series
  const parts = [kind, project, survey, version, stage, touchpoint, facts, question, type, min, max, instrument, item]
  return createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16)
}
