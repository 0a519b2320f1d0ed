import { createEarshot, type Earshot } from '@earshot/core'
import { stillPlatform } from './platform.ts'
import { withSurveys } from './surveys.ts'

/** An instance that has started and watches for the moments of so many surveys. */
export async function started(count: number): Promise<Earshot> {
  const earshot = createEarshot(withSurveys(count), { platform: stillPlatform() })
  // Resolves once the instance has started and its desk is loaded.
  await earshot.pending()
  return earshot
}
