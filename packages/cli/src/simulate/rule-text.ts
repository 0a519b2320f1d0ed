import type { Check } from '@earshot/core'
import { spanText } from './span-text'

type Say = (check: Check) => string

const times = (count: unknown) => (count === 1 ? 'once' : `${count} times`)
const span = (ms: unknown) => spanText(Number(ms))
const since =
  (what: string): Say =>
  ({ actual, expected }) =>
    `${what} ${span(actual)} ago, at least ${span(expected)} must pass`

/** Each rule's no, in words. A rule that is not here is told by its values. */
const WORDS: { readonly [rule: string]: Say } = {
  consent: ({ actual }) => `consent is ${actual}`,
  memory: () => 'what was shown before can not be read',
  optedOut: () => 'the person opted out of being asked',
  automation: () => 'the browser is automated',
  audience: ({ expected }) => `not in the audience ${JSON.stringify(expected)}`,
  sample: ({ actual, expected }) => `not in the sample: drew ${Number(actual).toFixed(3)}, must be below ${expected}`,
  schedule: ({ actual, expected }) =>
    `outside the schedule ${JSON.stringify(expected)}: it is ${new Date(Number(actual)).toISOString()}`,
  max: ({ actual, expected }) => `shown ${times(actual)} already, at most ${expected}`,
  every: since('answered'),
  afterDismiss: since('dismissed'),
  afterIgnore: since('ignored'),
  perSession: ({ actual, expected }) => `asked ${times(actual)} on this visit, at most ${expected}`,
  cooldown: since('last asked'),
  perYear: ({ actual, expected }) => `asked ${times(actual)} within a year, at most ${expected}`,
  afterTwoDismissals: () => 'dismissed twice in a row',
  minVisits: ({ actual, expected }) => `visit ${actual}, asked from visit ${expected} on`,
  quiet: ({ actual, expected }) => `${actual} is a quiet path (${[expected].flat().join(', ')})`,
  open: () => 'another prompt is open or goes first',
  hold: () => 'the page holds prompts back',
  visible: () => 'the tab is hidden',
}

const isoMinutes = (at: number) => `${new Date(at).toISOString().slice(0, 16)}Z`

/**
 * Why a rule said no: its name, what it found and what it wanted, and when time alone will change that.
 *
 * @example ruleText({ rule: 'max', ok: false, actual: 1, expected: 1 }) // 'max: shown once already, at most 1'
 */
export function ruleText(check: Check): string {
  const { rule, actual, expected, okAt } = check
  const words = WORDS[rule]?.(check) ?? `found ${JSON.stringify(actual)}, allowed ${JSON.stringify(expected)}`
  return `${rule}: ${words}${okAt ? ` (until ${isoMinutes(okAt)})` : ''}`
}
