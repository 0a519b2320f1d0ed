import { readFileSync } from 'node:fs'
import type { Config, Survey } from '@earshot/schema'
import { describe, expect, it } from 'vitest'
import type { DisplayRecord, Memory } from '../memory/memory'
import { gate, type Situation } from './gate'
import { byRank } from './rank'
import { draw } from './sampling'

const DAY = 864e5
const now = Date.parse('2026-11-25T12:00:00Z')
const survey: Survey = { id: 'csat', touchpoint: 'checkout', questions: [{ id: 'q', type: 'csat' }] }
const config: Config = { earshot: 1, project: 'shop', surveys: [survey] }
const memory: Memory = {
  client: 'c',
  anonymousId: 'a',
  seq: 0,
  firstSeenAt: now - 90 * DAY,
  lastSeenAt: now,
  visits: 5,
  displays: [],
}
const display = (daysAgo: number, more: Partial<DisplayRecord> = {}): DisplayRecord => ({
  id: `d${daysAgo}`,
  survey: 'csat',
  wave: null,
  at: now - daysAgo * DAY,
  visit: 'earlier',
  status: 'completed',
  rev: 3,
  ...more,
})
const situation = (more: Partial<Situation> = {}): Situation => ({
  config,
  survey,
  now,
  memory,
  visit: 'this',
  person: 'u_1',
  facts: (name) => ({ 'page.path': '/shop', device: 'mobile' })[name],
  consent: 'granted',
  manners: { isModalOpen: false, isFullScreen: false, isHidden: false, isAutomated: false },
  msSinceTyping: Infinity,
  isHeld: false,
  isOtherOpen: false,
  isPrivate: false,
  ...more,
})
const failing = (more: Partial<Situation> = {}) =>
  gate(situation(more))
    .filter(({ ok }) => !ok)
    .map(({ rule }) => rule)
const remembering = (...displays: DisplayRecord[]) => ({ memory: { ...memory, displays } })
const having = (more: Partial<Survey>) => ({ survey: { ...survey, ...more } })
const paced = (pacing: Config['pacing']) => ({ config: { ...config, pacing } })

describe('the gate', () => {
  it('lets through when nothing speaks against it, and still says every rule', () => {
    expect(failing()).toEqual([])
    expect(gate(situation()).length).toBeGreaterThanOrEqual(20)
  })

  it('is documented rule by rule, in its order', () => {
    const page = readFileSync(new URL('../../../../docs/why-not.md', import.meta.url), 'utf8')
    const documented = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, rule]) => rule)
    expect(documented).toEqual(gate(situation()).map(({ rule }) => rule))
  })

  const CAUSES: [cause: string, more: Partial<Situation>, rules: string[]][] = [
    ['consent is missing', { consent: 'pending' }, ['consent']],
    ['the browser asks for privacy', { isPrivate: true, config: { ...config, gpc: 'suppress' } }, ['privacy']],
    ['what was shown can not be read', { memory: null }, ['memory']],
    ['the person wants no more questions', { memory: { ...memory, isOptedOut: true } }, ['optedOut']],
    ['a machine drives the browser', { manners: { ...situation().manners, isAutomated: true } }, ['automation']],
    [
      'one of the own people is here',
      { facts: (name) => name === 'user.staff', config: { ...config, staff: 'withhold' } },
      ['staff'],
    ],
    [
      'one of the own people acts for the person',
      { facts: (name) => (name === 'user.impersonated' ? 'u_9' : undefined), config: { ...config, staff: 'withhold' } },
      ['staff'],
    ],
    ['the audience is another', having({ audience: { device: 'desktop' } }), ['audience']],
    ['the draw is above the sample', having({ sample: 0 }), ['sample']],
    ['it has not begun', having({ schedule: { from: '2026-12-01' } }), ['schedule']],
    ['it is over', having({ schedule: { to: '2026-11-24' } }), ['schedule']],
    ['it was shown as often as it may', remembering(display(200), display(190)), ['max']],
    ['it was answered lately', { ...remembering(display(10)), ...paced({ cooldown: '0s' }) }, ['every']],
    ['it was dismissed lately', { ...remembering(display(60, { status: 'dismissed' })) }, ['afterDismiss']],
    [
      'it was ignored lately',
      { ...remembering(display(20, { status: 'ignored' })), ...paced({ cooldown: '1d' }) },
      ['afterIgnore'],
    ],
    [
      'it was left without an answer',
      { ...remembering(display(20, { status: 'shown' })), ...paced({ cooldown: '1d' }) },
      ['afterIgnore'],
    ],
    [
      'this visit has had its prompt',
      { ...remembering(display(0, { survey: 'other', visit: 'this' })), ...paced({ cooldown: '0s' }) },
      ['perSession'],
    ],
    ['anything was asked lately', remembering(display(5, { survey: 'other' })), ['cooldown']],
    [
      'the year has had its prompts',
      { ...remembering(...[300, 250, 200, 150, 100, 50].map((days) => display(days, { survey: `s${days}` }))) },
      ['perYear'],
    ],
    [
      'two prompts in a row were dismissed',
      remembering(
        display(200, { survey: 'a', status: 'dismissed' }),
        display(180, { survey: 'b', status: 'dismissed' }),
      ),
      ['afterTwoDismissals'],
    ],
    ['the person is new', { ...paced({ minVisits: 6 }) }, ['minVisits']],
    ['the path is quiet', { ...paced({ quiet: ['/shop'] }) }, ['quiet']],
    ['the path is one of those that are quiet', { ...paced({ quiet: ['/help/**', '/sh*'] }) }, ['quiet']],
    ['the draw is exactly the sample', having({ sample: draw('u_1', 'csat', null) }), ['sample']],
    ['another prompt is open', { isOtherOpen: true }, ['open']],
    ['the host holds', { isHeld: true }, ['hold']],
    ['the tab is hidden', { manners: { ...situation().manners, isHidden: true } }, ['visible']],
    ['the person types', { msSinceTyping: 2999 }, ['typing']],
    ['a dialog is open', { manners: { ...situation().manners, isModalOpen: true } }, ['modal']],
    ['something fills the screen', { manners: { ...situation().manners, isFullScreen: true } }, ['fullScreen']],
  ]
  it.each(CAUSES)('is closed because %s', (_, more, rules) => {
    expect(failing(more)).toEqual(rules)
  })

  it('opens again when time has passed, and says when', () => {
    const check = gate(situation(remembering(display(10)))).find(({ rule }) => rule === 'cooldown')!
    expect(check.okAt).toBe(now + 20 * DAY)
    expect(failing({ ...remembering(display(10)), now: check.okAt })).toEqual([])
  })

  it('lets automation in where the configuration says test', () => {
    expect(
      failing({ config: { ...config, test: true }, manners: { ...situation().manners, isAutomated: true } }),
    ).toEqual([])
  })

  it('does not count what the person opened, nor another wave', () => {
    expect(failing(remembering(display(0, { invited: true, visit: 'this' })))).toEqual([])
    expect(failing({ ...having({ wave: 'autumn' }), ...remembering(display(100), display(99)) })).toEqual([])
  })

  it('takes "once" for one display without return, and the end of a schedule as a whole day', () => {
    expect(failing({ ...having({ frequency: 'once' }), ...remembering(display(300)) })).toEqual(['max'])
    expect(failing(having({ schedule: { from: '2026-11-25', to: '2026-11-25' } }))).toEqual([])
  })

  it('says a time only of what time will mend', () => {
    const checks = gate(situation(remembering(display(40))))
    expect(checks.filter(({ ok, okAt }) => ok && okAt !== undefined)).toEqual([])
  })

  it('goes by the last display, not by the first', () => {
    const often = { ...having({ frequency: { max: 9 } }), ...paced({ cooldown: '0s' }) }
    expect(failing({ ...often, ...remembering(display(100), display(10)) })).toEqual(['every'])
    expect(failing({ ...often, ...remembering(display(100), display(40)) })).toEqual([])
  })

  it('forgets a year, and two dismissals, when their time is over', () => {
    const longAgo = [420, 410, 400, 390, 380, 370].map((days) => display(days, { survey: `s${days}` }))
    expect(failing(remembering(...longAgo))).toEqual([])
    const dismissed = { survey: 'other', status: 'dismissed' } as const
    expect(failing(remembering(display(400, dismissed), display(364, dismissed)))).toEqual(['afterTwoDismissals'])
    expect(failing(remembering(display(400, dismissed), display(366, dismissed)))).toEqual([])
  })

  it('knows a relationship survey by its question', () => {
    const nps: Partial<Survey> = { touchpoint: undefined, questions: [{ id: 'q', type: 'nps' }] }
    expect(failing({ ...having(nps), ...remembering(display(100)) })).toEqual(['every'])
    expect(failing({ ...having({ ...nps, kind: 'transactional' }), ...remembering(display(100)) })).toEqual([])
  })
})

describe('the draw', () => {
  it('is the same for the same person, survey and wave, and spreads evenly', () => {
    expect(draw('u_1', 'csat', null)).toBe(draw('u_1', 'csat', null))
    const draws = Array.from({ length: 20_000 }, (_, i) => draw(`u_${i}`, 'csat', null))
    for (const rate of [0.1, 0.5, 0.9])
      expect(draws.filter((one) => one < rate).length / draws.length).toBeCloseTo(rate, 1)
    const both = Array.from(
      { length: 20_000 },
      (_, i) => draw(`u_${i}`, 'csat', null) < 0.5 && draw(`u_${i}`, 'nps', null) < 0.5,
    )
    expect(both.filter(Boolean).length / both.length).toBeCloseTo(0.25, 1)
  })
})

describe('the rank', () => {
  it('puts priority before age before id, whatever the order they came in', () => {
    const surveys: Survey[] = [
      { ...survey, id: 'c' },
      { ...survey, id: 'b' },
      { ...survey, id: 'old', schedule: { from: '2026-01-01' } },
      { ...survey, id: 'first', priority: 1 },
      { ...survey, id: 'last', priority: -1, schedule: { from: '2020-01-01' } },
    ]
    expect([...surveys].sort(byRank).map(({ id }) => id)).toEqual(['first', 'old', 'b', 'c', 'last'])
    expect(
      [...surveys]
        .reverse()
        .sort(byRank)
        .map(({ id }) => id),
    ).toEqual(['first', 'old', 'b', 'c', 'last'])
  })
})
