import type { Config, Survey } from '@earshot/schema'
import { describe, expect, it } from 'vitest'
import { playPeople } from './people'
import { play } from './play'
import { readJourney } from './read-journey'

const survey = (id: string, more: Partial<Survey> = {}): Survey => ({
  id,
  moment: id,
  questions: [
    { id: 'score', type: 'csat' },
    { id: 'why', type: 'text', text: 'Why?', if: { 'answers.score': { lte: 3 } } },
  ],
  ...more,
})
const configOf = (surveys: Survey[], more: Partial<Config> = {}): Config => ({
  earshot: 1,
  project: 'shop',
  surveys,
  ...more,
})
const LOOSE = { perSession: 99, cooldown: '0s', perYear: 999, afterTwoDismissals: '0s' }

/** One line a moment: time, survey, and what kept it back. */
async function told(config: Config, lines: object[], seed?: number) {
  const { entries, notes } = await play(config, readJourney(lines.map((line) => JSON.stringify(line)).join('\n')), {
    seed,
  })
  const moments = entries.map(({ at, survey: id, shown, checks }) => {
    const saidNo = checks.filter(({ ok }) => !ok).map(({ rule }) => rule)
    return `${at} ${id} ${shown ? 'shown' : saidNo.join(' ')}`
  })
  return { entries, moments, notes: notes.map(({ line, message }) => `${line}: ${message}`) }
}

describe('play', () => {
  it('says of every moment whether it shows, with all rules, and what says no', async () => {
    const { entries, moments } = await told(configOf([survey('a'), survey('b')]), [
      { at: '5s', event: 'a' },
      { at: '10s', event: 'b' },
      { at: '20s', dismiss: true },
      { at: '1d', visit: true },
      { at: '1d', event: 'b' },
      { at: '40d', visit: true },
      { at: '960h', event: 'b' },
    ])
    expect(moments).toEqual(['5s a shown', '10s b perSession cooldown open', '1d b cooldown', '40d b shown'])
    const rules = entries.map(({ checks }) => checks.map(({ rule }) => rule))
    expect(new Set(rules.map(String)).size).toBe(1)
    expect(rules[0]).toContain('consent')
    expect(entries[0]!.checks.filter(({ ok }) => !ok)).toEqual([])
  })

  it('lets the highest rank of the same instant go first, whatever the order', async () => {
    const journey = [{ at: '1s', event: 'x' }]
    const [a, b] = [survey('a', { moment: 'x' }), survey('b', { moment: 'x', priority: 1 })]
    for (const surveys of [
      [a, b],
      [b, a],
    ])
      expect((await told(configOf(surveys), journey)).moments.toSorted()).toEqual(['1s a open', '1s b shown'])
  })

  it('sees the facts of the event, the person and the account, on every page', async () => {
    const audience = { 'event.total': { gte: 40 }, 'user.plan': 'pro', 'account.size': { gt: 1 } }
    const { moments } = await told(configOf([survey('a', { audience })]), [
      { at: '0s', identify: 'u_1', traits: { plan: 'pro' } },
      { at: '0s', account: 'a_1', traits: { size: 2 } },
      { at: '1s', event: 'a', props: { total: 39 } },
      { at: '2s', reload: true },
      { at: '3s', event: 'a', props: { total: 40 } },
    ])
    expect(moments).toEqual(['1s a audience', '3s a shown'])
  })

  it('knows pages, clicks, sights, scrolling, waiting and combinations', async () => {
    const surveys = [
      survey('page', { moment: { page: '/docs/**' } }),
      survey('click', { moment: { click: '[data-buy]' } }),
      survey('visible', { moment: { visible: '#pricing', for: '2s' } }),
      survey('scroll', { moment: { scroll: 60 } }),
      survey('dwell', { moment: { dwell: '20s' } }),
      survey('visits', { moment: { visits: 2 } }),
      survey('sequence', { moment: { sequence: ['one', 'two'], within: '10s' } }),
    ]
    const { moments } = await told(configOf(surveys, { pacing: LOOSE }), [
      { at: '0s', page: '/' },
      { at: '1s', page: '/docs/a' },
      { at: '2s', dismiss: true },
      { at: '3s', click: '[data-buy]' },
      { at: '4s', dismiss: true },
      { at: '4s', visible: '#pricing' },
      { at: '7s', dismiss: true },
      { at: '8s', scroll: 59 },
      { at: '9s', scroll: 60 },
      { at: '10s', dismiss: true },
      { at: '10s', event: 'one' },
      { at: '11s', event: 'two' },
      { at: '12s', dismiss: true },
      { at: '21s', dismiss: true },
      { at: '1d', visit: true },
    ])
    expect(moments).toEqual([
      ...['1s page shown', '3s click shown', '6s visible shown', '9s scroll shown', '11s sequence shown'],
      ...['20s dwell shown', '1d page afterDismiss', '1d visits shown', '86420s dwell afterDismiss open'],
    ])
  })

  it('takes a click for input, and three at once on one thing for rage', async () => {
    const surveys = [survey('idle', { moment: { idle: '10s' } }), survey('rage', { moment: { rage: true } })]
    const click = (at: string) => ({ at, click: '#price' })
    const { moments } = await told(configOf(surveys, { pacing: LOOSE }), [
      ...[{ at: '0s', page: '/' }, click('8s'), click('17s'), click('17200ms'), click('17400ms'), click('18s')],
    ])
    expect(moments).toEqual(['17400ms rage shown', '28s idle open'])
  })

  it('answers along the branches, and says what it could not answer', async () => {
    const done = { at: '3s', event: 'b' }
    const config = configOf([survey('a'), survey('b')], { pacing: LOOSE })
    const answered = (answer: object) => told(config, [{ at: '1s', event: 'a' }, { at: '2s', answer }, done])
    for (const answer of [{ score: 5 }, { score: 2, why: 'The fees' }, { score: 2 }])
      expect(await answered(answer)).toMatchObject({ moments: ['1s a shown', '3s b shown'], notes: [] })
    for (const [answer, note] of [
      [{ score: 9 }, '2: a: the question score does not take this answer (9)'],
      [{}, '2: a: the question score needs an answer (none is given)'],
      [{ scor: 1 }, '2: a has no question scor; its questions are score, why'],
    ] as const)
      expect(await answered(answer)).toMatchObject({ moments: ['1s a shown', '3s b open'], notes: [note] })
    expect((await told(config, [{ at: '0s', dismiss: true }])).notes).toEqual(['1: no prompt is open'])
  })

  it('takes a prompt along when the page is loaded again, and shows it once', async () => {
    const { moments, notes } = await told(configOf([survey('a')]), [
      { at: '1s', event: 'a' },
      { at: '2s', reload: true },
      { at: '3s', answer: { score: 4 } },
      { at: '4s', event: 'a' },
    ])
    expect({ moments, notes }).toEqual({ moments: ['1s a shown', '4s a every perSession cooldown'], notes: [] })
  })

  it('begins a visit after 30 minutes of silence', async () => {
    const config = configOf([survey('a'), survey('b')], { pacing: { cooldown: '0s' } })
    const { moments } = await told(config, [
      { at: '1s', event: 'a' },
      { at: '2s', dismiss: true },
      { at: '31m', event: 'b' },
    ])
    expect(moments).toEqual(['1s a shown', '31m b shown'])
  })

  it('tells times as the journey does', async () => {
    const { moments } = await told(configOf([survey('a', { schedule: { from: '2026-03-01' } })]), [
      { at: '2026-02-28T10:00:00Z', event: 'a' },
      { at: '2026-03-01T10:00:00+01:00', event: 'a' },
    ])
    expect(moments).toEqual(['2026-02-28T10:00:00.000Z a schedule', '2026-03-01T09:00:00.000Z a shown'])
  })

  it('gives the same for the same seed, and other draws for another', async () => {
    const config = configOf([survey('a', { sample: 0.5 })])
    const journey = [{ at: '1s', event: 'a' }]
    const draws = await Promise.all(
      Array.from({ length: 20 }, async (_, seed) => (await told(config, journey, seed)).moments[0]),
    )
    expect(new Set(draws).size).toBe(2)
    expect((await told(config, journey, 7)).entries).toEqual((await told(config, journey, 7)).entries)
  })

  it('takes consent as given where the host asks for it, and asks nobody where it is denied', async () => {
    const journey = [{ at: '1s', event: 'a' }]
    expect((await told(configOf([survey('a')], { consent: 'pending' }), journey)).moments).toEqual(['1s a shown'])
    expect((await told(configOf([survey('a')], { consent: 'denied' }), journey)).moments).toEqual([])
  })
})

describe('playPeople', () => {
  const journey = readJourney(`
    { "at": "0s", "page": "/" }
    { "at": "1s", "identify": "u", "traits": { "plan": "pro" } }
    { "at": "2s", "event": "a" }
    { "at": "9s", "answer": { "score": 5 } }
    { "at": "10s", "identify": "v", "traits": { "plan": "free" } }`)
  const config = configOf([survey('a', { audience: { 'user.plan': 'pro' }, frequency: 'once' }), survey('never')])

  it('adds up, and says who was never asked', async () => {
    const report = await playPeople(config, journey, { people: 200, seed: 3 })
    const [a, never] = report.surveys
    expect(never).toEqual({ survey: 'never', moments: 0, shown: 0, people: 0, share: 0 })
    expect(a).toMatchObject({ shown: report.prompts, people: report.prompts })
    expect(report.promptsPerPerson.map(({ prompts }) => prompts)).toEqual([0, 1])
    expect(report.promptsPerPerson.reduce((sum, { people }) => sum + people, 0)).toBe(200)
    expect(report.neverAsked.people).toBe(200 - a!.people)
    const [free, pro] = report.neverAsked.traits
    expect(free).toMatchObject({ trait: 'user.plan', value: 'free', share: 1 })
    expect(pro!.share).toBeLessThan(0.2)
    expect(report.neverAsked.reasons.map(({ rule }) => rule)).toContain('audience')
    expect(report.visits).toBeGreaterThan(400)
  })

  it('is the same for the same seed, and different for another', async () => {
    const report = (seed: number) => playPeople(config, journey, { people: 30, seed })
    expect(await report(1)).toEqual(await report(1))
    expect(await report(1)).not.toEqual(await report(2))
  })
})
