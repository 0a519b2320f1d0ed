import type { Text } from '../config'
import type { Report } from './fields'

/** Labels of two ends are two. */
export function checkEnds(labels: readonly Text[] | undefined, report: Report): void {
  if (labels && labels.length !== 2)
    report('/labels', labels, '2 texts: the one of the lowest point, then of the highest')
}
