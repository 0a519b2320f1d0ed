import type { Case } from '../case.ts'
import { started } from '../started.ts'

/** Long enough that a pause of the machine is a small part of it. */
const CALLS = 500_000
const WARM_UP_CALLS = 50_000

/** An event that no survey waits for: what every `track()` of a busy page costs. */
export const track: Case = {
  name: 'track() that no survey waits for',
  unit: 'call',
  limit: 2,
  async measure(surveys) {
    const earshot = await started(surveys)
    const props = { total: 42 }
    for (let i = 0; i < WARM_UP_CALLS; i++) earshot.track('unrelated', props)
    const start = performance.now()
    for (let i = 0; i < CALLS; i++) earshot.track('unrelated', props)
    const tookMs = performance.now() - start
    earshot.destroy()
    return (tookMs * 1000) / CALLS
  },
}
