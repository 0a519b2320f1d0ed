/** A draw, 0 ≤ draw < 1. */
export type Random = () => number

/** One synthetic person. */
export interface Person {
  id: string
  anonymousId: string
  account: string
  role: string
  plan: string
  segment: string
  device: 'mobile' | 'tablet' | 'desktop'
  locale: string
  /** How content this person is by nature, in standard deviations. */
  mood: number
  /** Works for the shop. */
  isStaff: boolean
}

/** Share of people who work for the shop. */
const STAFF = 0.03
/** How much more content those are who made it, in standard deviations. */
const PRIDE = 0.7
const ACCOUNTS = 400

type Weighted = readonly (readonly [value: string, weight: number])[]

const ROLES: Weighted = [
  ['buyer', 6],
  ['manager', 2],
  ['admin', 1],
]
const PLANS: Weighted = [
  ['free', 5],
  ['pro', 3],
  ['team', 2],
]
const SEGMENTS: Weighted = [
  ['household', 7],
  ['office', 2],
  ['restaurant', 1],
]
const DEVICES: Weighted = [
  ['mobile', 11],
  ['desktop', 8],
  ['tablet', 1],
]
const LOCALES: Weighted = [
  ['en', 10],
  ['de', 4],
  ['fr', 3],
  ['zh-Hans', 2],
  ['ar', 1],
]

/** One of the values, as often as its weight says. */
export function pick(values: Weighted, random: Random): string {
  const total = values.reduce((sum, [, weight]) => sum + weight, 0)
  let rest = random() * total
  for (const [value, weight] of values) {
    rest -= weight
    if (rest < 0) return value
  }
  return values.at(-1)![0]
}

/** A draw from the standard normal distribution (Box and Muller). */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** A person, the same for the same draws. */
export function drawPerson(number: number, random: Random, newId: () => string): Person {
  const person = {
    id: `synthetic-${number}`,
    anonymousId: newId(),
    // A few are large, most are small.
    account: `synthetic-account-${Math.floor(random() ** 3 * ACCOUNTS)}`,
    role: pick(ROLES, random),
    plan: pick(PLANS, random),
    segment: pick(SEGMENTS, random),
    device: pick(DEVICES, random) as Person['device'],
    locale: pick(LOCALES, random),
    mood: normal(random),
    isStaff: random() < STAFF,
  }
  return { ...person, mood: person.mood + (person.isStaff ? PRIDE : 0) }
}
