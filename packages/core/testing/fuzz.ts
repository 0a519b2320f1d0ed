import { type Condition, screen, validate } from '@earshot/schema'
import { hostileStrings } from '../../schema/testing/hostile-strings'
import { retryAfterMs } from '../src/delivery/backoff'
import { earshotFormat } from '../src/delivery/formats/earshot'
import { holds } from '../src/gate/condition'
import { mend } from '../src/mend'

/** A small generator of random numbers (mulberry32): the same seed gives the same inputs everywhere. */
function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

const words = hostileStrings().filter((text) => text.length < 200)
const keys =
  'earshot project brand locale collector url key format journey id touchpoints moment event where page click delay times pacing cooldown perYear quiet theme accent consent storage gpc traits paths test surveys audience sample priority frequency every max schedule from to wave kind display as position questions type text hint required if options rows columns subject scale ending all any not eq ne in notIn lt lte gt gte between exists contains startsWith endsWith matches user.plan event.total answers.score page.path device results status code rev batch responses __proto__ constructor prototype toString'.split(
    ' ',
  )
const atoms: readonly unknown[] = [
  0,
  1,
  -1,
  1.5,
  1e308,
  true,
  false,
  null,
  '',
  'nps',
  'csat',
  '2s',
  '30d',
  '2026-11-22',
  1,
  'shop',
  [],
  {},
]

type Random = ReturnType<typeof randomOf>
const one = <T>(random: Random, from: readonly T[]): T => from[random(from.length)]!

/** As `JSON.parse` does: `__proto__` is a member like any other. An assignment would give an array another prototype. */
const put = (into: object, name: string, value: unknown): unknown =>
  Object.defineProperty(into, name, { value, enumerable: true, configurable: true, writable: true })

/** Any JSON value, of the names that the formats know and of those that break programs. */
function anything(random: Random, depth = 0): unknown {
  const kind = random(depth > 5 ? 4 : 8)
  if (kind < 3) return one(random, atoms)
  if (kind === 3) return one(random, words)
  if (kind === 4) return Array.from({ length: random(4) }, () => anything(random, depth + 1))
  const value = {}
  for (let i = random(5); i > 0; i--) put(value, one(random, random(9) ? keys : words), anything(random, depth + 1))
  return value
}

const sound = {
  earshot: 1,
  project: 'shop',
  collector: { url: '/v1/responses', key: 'pk' },
  journey: [{ id: 'buy', touchpoints: [{ id: 'checkout', moment: { event: 'order_placed', delay: '1s' } }] }],
  pacing: { perSession: 1, cooldown: '30d' },
  surveys: [
    {
      id: 'a',
      touchpoint: 'checkout',
      audience: { any: [{ 'user.plan': ['pro'] }, { not: { 'event.total': { between: [1, 9] } } }] },
      questions: [
        { id: 'q', type: 'csat', subject: 'x' },
        { id: 'w', type: 'text', if: { 'answers.q': { lte: 3 } } },
      ],
    },
  ],
}

/** A sound configuration with something else in one place. */
function nearlySound(random: Random): unknown {
  const config = structuredClone(sound)
  let at = config as unknown as Record<string, unknown>
  for (;;) {
    const name = one(random, Object.keys(at))
    const next = at[name]
    if (!next || typeof next !== 'object' || !Object.keys(next).length || !random(4)) {
      put(at, random(5) ? name : one(random, keys), anything(random, 2))
      return config
    }
    at = next as Record<string, unknown>
  }
}

const stars = ['/**'.repeat(40), '/**/a'.repeat(20), '*a'.repeat(40), `${'**a'.repeat(30)}b`]
const long = ['/a'.repeat(500), 'a'.repeat(1000), '/a/b'.repeat(400)]
const facts = ['user.plan', 'user.role', 'event.total', 'page.path', 'device', 'locale', 'answers.score']
const matchers = 'eq ne in notIn lt lte gt gte between exists contains startsWith endsWith matches'.split(' ')

function condition(random: Random, depth = 0): Condition {
  const part = () => condition(random, depth + 1)
  const kind = random(depth > 3 ? 4 : 8)
  if (kind > 5) return { [one(random, ['all', 'any'])]: [part(), part()] } as Condition
  if (kind > 4) return { not: part() }
  const scalar = () => one(random, [one(random, words), one(random, stars), random(9), true, null])
  const test = one(random, matchers)
  const expected = /n$/i.test(test) ? [scalar(), scalar()] : test === 'exists' ? !!random(2) : scalar()
  return { [one(random, facts)]: random(4) ? { [test]: expected } : scalar() } as Condition
}

const batch = { id: 'b', sentAt: '2026-11-22T00:00:00Z', responses: [{ id: 'r', rev: 1 }] } as never

/** One parser: makes an input and takes it; what is wrong with the outcome is thrown. */
export const targets: { readonly [name: string]: (random: Random) => void } = {
  configuration(random) {
    const config = random(3) ? nearlySound(random) : anything(random)
    const problems = validate(config)
    if (!screen(config).length && problems.length) throw Error(`screen passes ${JSON.stringify(config)}`)
    if (problems.length && !random(4)) mend(config)
  },
  condition(random) {
    const tested = random(5) ? condition(random) : (anything(random) as Condition)
    const survey = { id: 'a', questions: [{ id: 'q', type: 'nps' }], audience: tested }
    if (validate({ earshot: 1, project: 'p', surveys: [survey] }).length) return
    const value = random(3) ? one(random, random(4) ? words : long) : anything(random, 4)
    holds(tested, () => value)
  },
  wire(random) {
    const reply = random(2) ? { earshot: 1, batch: 'b', results: anything(random) } : anything(random)
    const verdict = { id: 'r', rev: 1, status: anything(random, 5), code: anything(random, 4) }
    const body = random(3)
      ? JSON.stringify(random(2) ? reply : { earshot: 1, batch: 'b', results: [verdict] })
      : one(random, words)
    const cut = random(4) ? body : body.slice(0, random(body.length + 1))
    const { done, rejected = [] } = earshotFormat.classify(200, cut, {}, batch)
    for (const id of [...done, ...rejected.map((refused) => refused.id)])
      if (id !== 'r') throw Error(`it names ${id}, which was not sent`)
  },
  retryAfter(random) {
    const header = random(2)
      ? one(random, words)
      : `${one(random, ['', '-', '+', ' ', '0x', 'Wed, '])}${random(1e9)}${one(random, ['', '.5', 'e9', ' GMT', ' 00:00:00 GMT', 's'])}`
    const ms = retryAfterMs(header, Date.UTC(2026, 10, 22))
    if (ms !== undefined && !(ms >= 0 && ms <= 36e5)) throw Error(`${JSON.stringify(header)} gives ${ms}`)
  },
}

const LONGEST_MS = 50

/**
 * Runs one target on `count` inputs.
 *
 * @returns What went wrong, each with the number of the input: what was thrown, more than 50 ms of the processor three
 * times in a row, a changed `Object.prototype`.
 */
export function fuzz(name: string, count: number, seed = 20261125): string[] {
  const wrong: string[] = []
  const before = Reflect.ownKeys(Object.prototype).length
  for (let i = 0; i < count && wrong.length < 10; i++) {
    const run = (): number => {
      const { user, system } = process.cpuUsage()
      targets[name]!(randomOf(seed + i))
      const after = process.cpuUsage()
      return (after.user + after.system - user - system) / 1000
    }
    try {
      // A collection of garbage is no fault of the input: then the next try is quick.
      if (run() > LONGEST_MS && run() > LONGEST_MS && run() > LONGEST_MS) wrong.push(`${name} ${i}: more than 50 ms`)
    } catch (thrown) {
      wrong.push(`${name} ${i}: ${thrown}`)
    }
    if (Reflect.ownKeys(Object.prototype).length !== before) wrong.push(`${name} ${i}: Object.prototype was changed`)
  }
  return wrong
}
