import { durationMs } from '@earshot/schema'
import type { Memory } from '../memory/memory'
import type { CheckRule } from './frequency'
import type { Situation } from './gate'
import { rested } from './rested'

const YEAR_MS = 365 * 864e5

/** How often anything may be asked at all. */
export function pacing(check: CheckRule, { config, now, visit }: Situation, memory: Memory): void {
  const {
    perSession = 1,
    cooldown = '30d',
    perYear = 6,
    afterTwoDismissals = '365d',
    minVisits = 1,
  } = config.pacing ?? {}
  const displays = memory.displays.filter(({ invited }) => !invited)
  const onVisit = displays.filter((display) => display.visit === visit).length
  check('perSession', onVisit < perSession, onVisit, perSession)

  const last = displays.at(-1)
  rested(check, 'cooldown', now, last, cooldown)

  const inYear = displays.filter(({ at }) => now - at < YEAR_MS)
  check('perYear', inYear.length < perYear, inYear.length, perYear, inYear[0] && inYear[0].at + YEAR_MS)

  const silenceMs = durationMs(afterTwoDismissals)
  const isRefused = displays.length > 1 && displays.slice(-2).every(({ status }) => status === 'dismissed')
  check('afterTwoDismissals', !isRefused || now - last!.at >= silenceMs, isRefused, false, last && last.at + silenceMs)

  check('minVisits', memory.visits >= minVisits, memory.visits, minVisits)
}
