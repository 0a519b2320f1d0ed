import type { Config, Consent, Survey } from '@earshot/schema'
import type { Memory } from '../memory/memory'
import type { Manners } from '../platform/platform'
import { type Facts, holds } from './condition'
import { frequency } from './frequency'
import { glob } from './glob'
import { isStaff } from './is-staff'
import { pacing } from './pacing'
import { draw } from './sampling'

/** One rule's answer: what it found and what it wanted. */
export interface Check {
  rule: string
  ok: boolean
  actual: unknown
  expected: unknown
  /** When time alone will satisfy the rule, in milliseconds since 1970; absent if time does not. */
  okAt?: number
}

/** Everything that decides whether a survey may appear by itself now. */
export interface Situation {
  config: Config
  survey: Survey
  /** Milliseconds since 1970, never less than any time seen before. */
  now: number
  /** What this device remembers; `null` if it can't be read. */
  memory: Memory | null
  visit: string
  /** Whom the draw is for: the person's id, else this device's. */
  person: string
  facts: Facts
  consent: Consent
  manners: Manners
  msSinceTyping: number
  isHeld: boolean
  /** Whether another prompt is open, here or in another tab. */
  isOtherOpen: boolean
  /** Global Privacy Control or Do Not Track. */
  isPrivate: boolean
}

const TYPING_PAUSE_MS = 3000

/**
 * Every rule's answer to "may this survey appear by itself now?". Pure: the same function decides in the page,
 * explains a silence, and plays a recorded journey.
 *
 * @returns All checks, also after the first that fails; the survey is eligible if all are `ok`.
 */
export function gate(situation: Situation): Check[] {
  const { config, survey, now, memory, facts, consent, manners } = situation
  const checks: Check[] = []
  const check = (rule: string, ok: boolean, actual: unknown, expected: unknown, okAt?: number) =>
    checks.push({ rule, ok, actual, expected, ...(!ok && okAt && { okAt }) })
  const isNot = (rule: string, actual: boolean) => check(rule, !actual, actual, false)

  check('consent', consent === 'granted', consent, 'granted')
  check('privacy', !situation.isPrivate || config.gpc !== 'suppress', situation.isPrivate, config.gpc)
  check('memory', !!memory, memory ? 'readable' : 'unreadable', 'readable')
  isNot('optedOut', !!memory?.isOptedOut)
  check('automation', !manners.isAutomated || !!config.test, manners.isAutomated, false)
  const isOfStaff = isStaff(facts)
  check('staff', !isOfStaff || config.staff !== 'withhold', isOfStaff, false)
  check('audience', holds(survey.audience, facts), survey.audience && 'no match', survey.audience)
  const rate = survey.sample ?? 1
  const lot = draw(situation.person, survey.id, survey.wave ?? null)
  check('sample', lot < rate, lot, rate)
  const from = Date.parse(survey.schedule?.from as string)
  const to = endOf(survey.schedule?.to)
  check('schedule', !(now < from) && !(now > to), now, survey.schedule, now < from ? from : undefined)
  if (memory) {
    frequency(check, situation, memory)
    pacing(check, situation, memory)
  }
  const path = String(facts('page.path'))
  check('quiet', !config.pacing?.quiet?.some((quiet) => glob(quiet)(path)), path, config.pacing?.quiet)
  isNot('open', situation.isOtherOpen)
  isNot('hold', situation.isHeld)
  check('visible', !manners.isHidden, !manners.isHidden, true)
  check('typing', situation.msSinceTyping >= TYPING_PAUSE_MS, situation.msSinceTyping, TYPING_PAUSE_MS)
  isNot('modal', manners.isModalOpen)
  isNot('fullScreen', manners.isFullScreen)
  return checks
}

/** Rules that pass by themselves in a moment: a prompt waits for them, on the same page. */
export const PASSING = 'hold visible typing modal fullScreen'

/** A day given as `2026-11-22` is meant to its end. */
const endOf = (date: unknown): number => Date.parse(date as string) + (/T/.test(date as string) ? 0 : 864e5)
