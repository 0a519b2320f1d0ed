import type { Candidate } from '../ask'
import type { Engine } from '../engine'

const SILENCE_MS = 3000

/** Whether the host's `beforeShow` says no. A throw or three seconds of silence is a no. */
export async function isVetoed({ survey, event }: Candidate, { options, platform, fail }: Engine): Promise<boolean> {
  if (!options.beforeShow) return false
  let cancel = () => {}
  const silence = new Promise<boolean>((resolve) => (cancel = platform.after(SILENCE_MS, () => resolve(false))))
  try {
    return !(await Promise.race([options.beforeShow({ survey: survey.id, event }), silence]))
  } catch (thrown) {
    fail('beforeShow')(thrown)
    return true
  } finally {
    cancel()
  }
}
