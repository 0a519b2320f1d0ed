import { type Config, durationMs, type Survey } from '@earshot/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Explanation } from '../api'
import { surveyKind } from '../gate/frequency'
import { byRank } from '../gate/rank'
import { keys } from '../memory/keys'
import type { DisplayRecord, Memory } from '../memory/memory'
import type { Act } from './journey'
import { createPlayer, type Decision } from './player'
import { createIds, createRandom } from './random'
import { createVirtualWorld } from './world'

const DAY_MS = 864e5
const YEAR_MS = 365 * DAY_MS

/** A step of a random life: something happens, time passes, or the device's clock is set. */
type Life = { act: Act } | { passMs: number } | { jumpMs: number }

const duration = fc.constantFrom('0s', '0s', '0s', '10s', '1h', '3d', '30d', '200d')
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const events = ['a', 'b', 'c'] as const

const surveyOf = (id: string): fc.Arbitrary<Survey> =>
  fc.record({
    id: fc.constant(id),
    moment: fc.oneof(
      fc.constantFrom(...events),
      fc.record({ event: fc.constantFrom(...events), delay: fc.constantFrom('1s', '20s') }),
      fc.record({ page: fc.constantFrom('/', '/docs/*', '/**') }),
      fc.record({ visits: fc.integer({ min: 1, max: 3 }) }),
    ),
    priority: optional(fc.integer({ min: 0, max: 2 })),
    sample: optional(fc.constantFrom(0.3, 0.7, 1)),
    wave: optional(fc.constantFrom('one', 'two')),
    kind: optional(fc.constantFrom('relationship' as const, 'transactional' as const)),
    audience: optional(fc.constantFrom({ 'user.plan': 'pro' }, { not: { 'user.plan': 'pro' } })),
    frequency: optional(
      fc.oneof(
        fc.constant('once' as const),
        fc.record({
          every: optional(duration),
          afterDismiss: optional(duration),
          afterIgnore: optional(duration),
          max: optional(fc.integer({ min: 1, max: 4 })),
        }),
      ),
    ),
    questions: fc.constant<Survey['questions']>([{ id: 'score', type: 'csat' }]),
  })

const config: fc.Arbitrary<Config> = fc.record({
  earshot: fc.constant(1 as const),
  project: fc.constant('shop'),
  pacing: optional(
    fc.record({
      perSession: optional(fc.integer({ min: 1, max: 3 })),
      cooldown: optional(duration),
      perYear: optional(fc.integer({ min: 1, max: 5 })),
      afterTwoDismissals: optional(duration),
    }),
  ),
  surveys: fc
    .integer({ min: 1, max: 5 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => surveyOf(`s${i}`)))),
})

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ event: fc.constantFrom(...events) }) },
  { weight: 2, arbitrary: fc.record({ page: fc.constantFrom('/', '/docs/a', '/docs/b') }) },
  { weight: 3, arbitrary: fc.constant<Act>({ visit: true }) },
  { weight: 1, arbitrary: fc.constant<Act>({ reload: true }) },
  { weight: 2, arbitrary: fc.constant<Act>({ answer: { score: 4 } }) },
  { weight: 3, arbitrary: fc.constant<Act>({ dismiss: true }) },
  {
    weight: 1,
    arbitrary: fc.record({ identify: fc.constantFrom('u', 'v'), traits: fc.constantFrom({ plan: 'pro' }, {}) }),
  },
)
const pass = fc
  .constantFrom(0, 100, 2000, 3e4, 2 * 36e5, DAY_MS, 10 * DAY_MS, 100 * DAY_MS)
  .map((passMs) => ({ passMs }))
const LENGTH = { minLength: 30, maxLength: 90, size: 'max' as const }
const calm: fc.Arbitrary<Life[]> = fc.array(
  fc.oneof(
    act.map((one) => ({ act: one })),
    pass,
  ),
  LENGTH,
)
const jump = fc.constantFrom(YEAR_MS, -YEAR_MS, 36e5, -36e5, -40 * DAY_MS).map((jumpMs) => ({ jumpMs }))
const wild: fc.Arbitrary<Life[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: act.map((one) => ({ act: one })) },
    { weight: 3, arbitrary: pass },
    { weight: 1, arbitrary: jump },
  ),
  LENGTH,
)

/** What was said of the surveys right before something happened, and what came of it. */
interface Foretold {
  act: Act
  before: readonly Explanation[]
  shown: readonly string[]
}

/** Lives it, and gives what was foretold, what was decided and what the device remembers of it. */
async function live(setup: Config, life: readonly Life[]) {
  const foretold: Foretold[] = []
  const random = createRandom(1)
  const world = createVirtualWorld({
    startAt: Date.UTC(2026, 0, 1),
    newId: createIds(random),
    random,
    post: () => Promise.reject(Error('nothing is sent')),
  })
  const decisions: Decision[] = []
  const player = createPlayer(setup, world, (decision) => decisions.push(decision))
  await player.load(true)
  for (const step of life) {
    if ('passMs' in step) await world.advance(step.passMs)
    else if ('jumpMs' in step) world.setClock(world.now() + step.jumpMs)
    else if ('visit' in step.act || 'reload' in step.act) {
      await world.advance(0)
      await player.load('visit' in step.act)
    } else {
      // What came before is decided first.
      await world.advance(0)
      const before = player.explain()
      const count = decisions.length
      await player.act(step.act)
      await world.advance(0)
      const shown = decisions.slice(count).filter((decision) => decision.shown)
      foretold.push({ act: step.act, before, shown: shown.map(({ survey }) => survey) })
    }
  }
  await world.advance(6e4)
  const memory = world.rows.get(keys('shop').memory) as Memory | undefined
  return { foretold, decisions, displays: memory?.displays ?? [] }
}

/** The gap, where it is smaller than it may be. */
const tooSoon = (rule: string, last: DisplayRecord | undefined, next: DisplayRecord, wait: string): string[] =>
  last && next.at - last.at < durationMs(wait)
    ? [`${rule}: ${next.survey} after ${next.at - last.at} ms, not ${wait}`]
    : []

/** Every limit of one survey that its displays go beyond; written from the documentation, not from the gate. */
function beyondFrequency(survey: Survey, displays: readonly DisplayRecord[]): string[] {
  const limits = survey.frequency === 'once' ? { max: 1 } : (survey.frequency ?? {})
  const every = limits.every ?? (surveyKind(survey) === 'relationship' ? '180d' : '30d')
  const mine = displays.filter((display) => display.survey === survey.id)
  const max = limits.max ?? 2
  return [
    ...(mine.length > max ? [`max: ${mine.length} of ${survey.id}, not ${max}`] : []),
    ...mine.flatMap((display, i) => {
      const before = mine.slice(0, i)
      const last = (...statuses: string[]) => before.findLast(({ status }) => statuses.includes(status))
      return [
        ...tooSoon('every', last('completed'), display, every),
        ...tooSoon('afterDismiss', last('dismissed'), display, limits.afterDismiss ?? '90d'),
        ...tooSoon('afterIgnore', last('shown', 'ignored'), display, limits.afterIgnore ?? '30d'),
      ]
    }),
  ]
}

/** Every limit over all surveys that the displays go beyond. */
function beyondPacing({ pacing = {} }: Config, displays: readonly DisplayRecord[]): string[] {
  const perSession = pacing.perSession ?? 1
  const perYear = pacing.perYear ?? 6
  return displays.flatMap((display, i) => {
    const before = displays.slice(0, i)
    const onVisit = before.filter(({ visit }) => visit === display.visit).length + 1
    const inYear = before.filter(({ at }) => display.at - at < YEAR_MS).length + 1
    const lastTwo = before.slice(-2)
    const isRefused = lastTwo.length === 2 && lastTwo.every(({ status }) => status === 'dismissed')
    return [
      ...(onVisit > perSession ? [`perSession: ${onVisit}, not ${perSession}`] : []),
      ...(inYear > perYear ? [`perYear: ${inYear}, not ${perYear}`] : []),
      ...tooSoon('cooldown', before.at(-1), display, pacing.cooldown ?? '30d'),
      ...(isRefused ? tooSoon('afterTwoDismissals', before.at(-1), display, pacing.afterTwoDismissals ?? '365d') : []),
    ]
  })
}

const beyond = (setup: Config, displays: readonly DisplayRecord[]): string[] => [
  ...setup.surveys.flatMap((survey) => beyondFrequency(survey, displays)),
  ...beyondPacing(setup, displays),
]

const check = <T>(property: fc.IAsyncPropertyWithHooks<T>) => fc.assert(property, { numRuns: 300, seed: 20261125 })

describe('whatever the configuration and the life', () => {
  it('nobody is asked more often than every limit allows', () =>
    check(
      fc.asyncProperty(config, calm, async (setup, life) => {
        const { decisions, displays } = await live(setup, life)
        const wrong = beyond(setup, displays)
        if (wrong.length) throw Error(wrong.join('\n'))
        const shown = decisions.filter((decision) => decision.shown)
        if (shown.length !== displays.length) throw Error(`${shown.length} told, ${displays.length} remembered`)
        const odd = decisions.find((decision) => decision.shown !== decision.checks.every(({ ok }) => ok))
        if (odd) throw Error(`${odd.survey} ${odd.shown}: ${JSON.stringify(odd.checks.filter(({ ok }) => !ok))}`)
      }),
    ))

  it('who goes first does not depend on the order of the surveys', () =>
    check(
      fc.asyncProperty(
        config.chain((setup) =>
          fc.tuple(fc.constant(setup), fc.shuffledSubarray([...setup.surveys], { minLength: setup.surveys.length })),
        ),
        calm,
        async ([setup, surveys], life) => {
          const shownBy = async (one: Config) =>
            (await live(one, life)).decisions.filter(({ shown }) => shown).map(({ at, survey }) => `${at} ${survey}`)
          const [usual, other] = [await shownBy(setup), await shownBy({ ...setup, surveys })]
          if (String(usual) !== String(other)) throw Error(`${usual} is not ${other}`)
        },
      ),
    ))

  it('what explain() calls eligible is shown by its next moment, and nothing else is', () => {
    let [eligible, withheld] = [0, 0]
    return check(
      fc.asyncProperty(config, wild, async (setup, life) => {
        for (const { act, before, shown } of (await live(setup, life)).foretold) {
          if (!('event' in act)) continue
          const fired = setup.surveys.filter(({ moment }) => moment === act.event)
          const may = fired.filter(({ id }) => before.find(({ survey }) => survey === id)?.eligible).sort(byRank)
          may.length ? eligible++ : (withheld += fired.length)
          if (String(shown) !== String(may.slice(0, 1).map(({ id }) => id)))
            throw Error(`${JSON.stringify(act)}: ${may.map(({ id }) => id)} eligible, ${shown} shown`)
        }
      }),
    ).then(() => {
      // Else the property says nothing.
      expect(eligible).toBeGreaterThan(50)
      expect(withheld).toBeGreaterThan(300)
    })
  })

  it('a clock set back or ahead makes no storm', () =>
    check(
      fc.asyncProperty(config, wild, async (setup, life) => {
        const { displays } = await live(setup, life)
        const wrong = beyond(setup, displays)
        if (wrong.length) throw Error(wrong.join('\n'))
        const back = displays.find(({ at }, i) => at < (displays[i - 1]?.at ?? 0))
        if (back) throw Error(`${back.survey} stands before the one that came earlier`)
      }),
    ))
})
