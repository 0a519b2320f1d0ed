import { hash } from 'node:crypto'
import type { Series } from './cell'

/** A series as one text, JSON: two are the same if their texts are. */
export const seriesText = (series: Series): string => {
  const { kind, project, survey, version, stage, touchpoint, facts, question, type, min, max, instrument, item } =
    series
  const parts = [kind, project, survey, version, stage, touchpoint, facts, question, type, min, max, instrument, item]
  return JSON.stringify(parts)
}

/** The series that such a text, read as JSON, stands for. */
export function seriesOf(parts: readonly unknown[]): Series {
  const [kind, project, survey, version, stage, touchpoint, facts, question, type, min, max, instrument, item] = parts
  return {
    ...{ kind, project, survey, version, stage, touchpoint, facts, question, type, min, max, instrument, item },
  } as Series
}

/**
 * What a series is known by: the same on every machine, so that collectors need not agree on a number first. Half of a
 * SHA-256.
 */
export const seriesId = (series: Series): Buffer => hash('sha256', seriesText(series), 'buffer').subarray(0, 16)
