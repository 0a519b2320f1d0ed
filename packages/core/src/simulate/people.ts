import type { Config } from '@earshot/schema'
import type { Journey } from './journey'
import { drawFrom, personalSteps, traitsIn } from './person'
import { playSteps, startOf } from './play'
import { createRandom } from './random'

export interface PeopleOptions {
  /** How many. */
  people: number
  /** Default 1. */
  seed?: number
  /** As for `play`. */
  startAt?: number
  /** Called after each person. */
  onProgress?(done: number): void
}

/** How a synthetic population fares. Shares are fractions of all people. */
export interface PeopleReport {
  people: number
  visits: number
  prompts: number
  surveys: readonly { survey: string; moments: number; shown: number; people: number; share: number }[]
  /** How many people got how many prompts. */
  promptsPerPerson: readonly { prompts: number; people: number; share: number }[]
  neverAsked: {
    people: number
    share: number
    /** How many of them were held back by a rule at least once; `moment`: no moment ever fired. */
    reasons: readonly { rule: string; people: number }[]
    /** Where the journey gives people different traits: how many who have a value were never asked. */
    traits: readonly { trait: string; value: unknown; people: number; neverAsked: number; share: number }[]
  }
}

const count = <K>(counts: Map<K, number>, key: K, by = 1) => counts.set(key, (counts.get(key) ?? 0) + by)

/**
 * Plays a synthetic population: each person goes through the journey on one to five visits within 90 days, misses some
 * of its events, leaves some of its prompts, and has traits drawn from those in the journey. Same seed, same result.
 */
export async function playPeople(config: Config, journey: Journey, options: PeopleOptions): Promise<PeopleReport> {
  const { people, seed = 1, onProgress } = options
  const startAt = startOf(journey, options)
  const userTraits = traitsIn(journey.steps, 'identify')
  const accountTraits = traitsIn(journey.steps, 'account')
  const surveys = new Map(config.surveys.map(({ id }) => [id, { moments: 0, shown: 0, people: 0 }]))
  const perPerson = new Map<number, number>()
  const reasons = new Map<string, number>()
  const groups = new Map<string, { trait: string; value: unknown; people: number; neverAsked: number }>()
  let visits = 0
  let prompts = 0

  for (let i = 0; i < people; i++) {
    const random = createRandom(Math.imul(seed, 0x9e3779b1) + i)
    const user = drawFrom(userTraits, random)
    const account = drawFrom(accountTraits, random)
    const mine = personalSteps(journey.steps, random, `person-${i + 1}`, user, account)
    const shown = new Map<string, number>()
    const saidNo = new Set<string>()
    const own = { seed: Math.floor(random() * 2 ** 32), startAt }
    await playSteps(config, mine.steps, own, ({ survey, shown: isShown, checks }) => {
      surveys.get(survey)!.moments++
      if (isShown) count(shown, survey)
      else for (const { rule, ok } of checks) if (!ok) saidNo.add(rule)
    })
    for (const [survey, times] of shown) {
      const total = surveys.get(survey)!
      total.shown += times
      total.people++
    }
    const asked = [...shown.values()].reduce((sum, times) => sum + times, 0)
    visits += mine.visits
    prompts += asked
    count(perPerson, asked)
    if (!asked) for (const rule of saidNo.size ? saidNo : ['moment']) count(reasons, rule)
    const facts = [
      ...Object.entries(user).map(([name, value]) => [`user.${name}`, value] as const),
      ...Object.entries(account).map(([name, value]) => [`account.${name}`, value] as const),
    ]
    for (const [trait, value] of facts) {
      const key = JSON.stringify([trait, value])
      const group = groups.get(key) ?? { trait, value, people: 0, neverAsked: 0 }
      groups.set(key, { ...group, people: group.people + 1, neverAsked: group.neverAsked + Number(!asked) })
    }
    onProgress?.(i + 1)
  }

  const never = perPerson.get(0) ?? 0
  const byTrait = [...groups.values()].sort((a, b) =>
    JSON.stringify([a.trait, a.value]) < JSON.stringify([b.trait, b.value]) ? -1 : 1,
  )
  return {
    people,
    visits,
    prompts,
    surveys: [...surveys].map(([survey, totals]) => ({ survey, ...totals, share: totals.people / people })),
    promptsPerPerson: [...perPerson]
      .sort(([a], [b]) => a - b)
      .map(([times, number]) => ({ prompts: times, people: number, share: number / people })),
    neverAsked: {
      people: never,
      share: never / people,
      reasons: [...reasons]
        .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
        .map(([rule, n]) => ({ rule, people: n })),
      traits: byTrait
        .filter(({ trait }) => byTrait.filter((other) => other.trait === trait).length > 1)
        .map((group) => ({ ...group, share: group.neverAsked / group.people })),
    },
  }
}
