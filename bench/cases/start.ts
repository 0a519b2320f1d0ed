import type { Case } from '../case.ts'
import { started } from '../started.ts'

/** From `createEarshot` until every moment is watched for. */
export const start: Case = {
  name: 'start',
  unit: 'survey',
  limit: 2,
  async measure(surveys) {
    // As many surveys in all, whatever the size, so that both figures are of the same length of work.
    const times = Math.max(1, 1000 / surveys)
    const begin = performance.now()
    for (let i = 0; i < times; i++) (await started(surveys)).destroy()
    return ((performance.now() - begin) * 1000) / (times * surveys)
  },
}
