import type { Choosable } from '../question'
import { checkIds } from './check-ids'
import type { Report } from './fields'

/** Options are there, have ids of their own, and none that stands for "Other". */
export function checkOptions(question: Choosable, report: Report): void {
  const { options, other, instrument } = question
  if (!options && !instrument) {
    report('/options', undefined, 'an array of at least one')
    return
  }
  checkIds(options ?? [], '/options', report)
  options?.forEach(({ id }, i) => {
    if (other && /^other(:|$)/.test(id)) report(`/options/${i}/id`, id, 'any other id: "other" is a choice already')
  })
}
