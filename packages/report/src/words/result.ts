import type { ReportResult } from '@earshot/schema'
import { percent } from './number'
import { methodName } from './say'

/** "62% to 79%" of any figure, or a dash. */
export const range = (result: ReportResult, format: (value: number) => string = percent): string =>
  result.value === null ? '–' : `${format(result.lo)} to ${format(result.hi)}`

/** The figure, or why there is none. */
export const figureWords = (result: ReportResult, format: (value: number) => string = percent): string =>
  result.value === null ? result.reason : format(result.value)

/** "69%, 95% interval 62% to 79% (Wilson)" */
export const withRange = (result: ReportResult, format: (value: number) => string = percent): string =>
  result.value === null
    ? result.reason
    : `${format(result.value)}, ${percent(100 * result.level)} interval ${range(result, format)} (${methodName(result.method)})`

/** A time in words: "4 min 20 s". */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return seconds % 60 ? `${minutes} min ${seconds % 60} s` : `${minutes} min`
  return minutes % 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${minutes / 60} h`
}
