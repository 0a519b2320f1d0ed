import { expect, it } from 'vitest'
import { timelineText } from './timeline-text'

const no = (rule: string, actual: unknown, expected: unknown, okAt?: number) => ({
  ...{ rule, ok: false, actual, expected },
  ...(okAt && { okAt }),
})

it('tells a moment in a line, and under it why not', () => {
  const checks = [
    { rule: 'consent', ok: true, actual: 'granted', expected: 'granted' },
    no('max', 1, 1),
    no('cooldown', 864e5, 30 * 864e5, Date.UTC(2026, 0, 31, 9)),
    no('sample', 0.7312, 0.5),
    no('audience', 'no match', { 'user.plan': 'pro' }),
    no('quiet', '/pay', ['/pay', '/help/**']),
    no('beforeShow', false, true),
  ]
  const entries = [
    { at: '5s', survey: 'nps', shown: true, checks: [] },
    { at: '86401s', survey: 'checkout-csat', shown: false, checks },
  ]
  expect(timelineText(entries)).toBe(`5s     nps            shown
1d 1s  checkout-csat  held
       · max: shown once already, at most 1
       · cooldown: last asked 1d ago, at least 30d must pass (until 2026-01-31T09:00Z)
       · sample: not in the sample: drew 0.731, must be below 0.5
       · audience: not in the audience {"user.plan":"pro"}
       · quiet: /pay is a quiet path (/pay, /help/**)
       · beforeShow: found false, allowed true

2 moments: 1 shown, 1 held.`)
  expect(timelineText([])).toBe('No moment fired: nothing was asked.')
})
