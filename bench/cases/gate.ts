import type { Case } from '../case.ts'
import { started } from '../started.ts'

/** Every rule for every survey, as `explain()` asks for it. */
export const gate: Case = {
  name: 'gate, all rules',
  unit: 'survey',
  limit: 2,
  async measure(surveys) {
    const earshot = await started(surveys)
    earshot.identify('u_1', { plan: 'pro' })
    const times = 2000 / surveys
    const begin = performance.now()
    let checks = 0
    for (let i = 0; i < times; i++) checks += earshot.explain().length
    const tookMs = performance.now() - begin
    earshot.destroy()
    if (checks !== times * surveys) throw Error(`explain() told of ${checks} surveys instead of ${times * surveys}`)
    return (tookMs * 1000) / checks
  },
}
