import type { Config } from '@earshot/schema'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadParts } from '../testing/load-parts'
import { createWorld } from '../testing/world'
import { createEarshot, type Earshot, type Run } from './index'

const config: Config = {
  earshot: 1,
  project: 'shop',
  collector: { url: '/v1/responses', key: 'pk_demo' },
  surveys: [
    {
      id: 'nps',
      moment: 'asked',
      audience: { 'user.plan': { ne: 'none' }, 'event.total': { ne: 'none' } },
      questions: [{ id: 'score', type: 'nps', text: 'Well, {user.name|friend}, {event.total|nothing}?' }],
    },
    {
      id: 'rich',
      moment: { event: 'rich', where: { 'event.total': { gt: 9 } } },
      questions: [{ id: 'score', type: 'nps' }],
    },
  ],
}

const circular: { [name: string]: unknown } = { plan: 'pro' }
circular.self = circular
circular.name = circular

const throwing = () =>
  Object.defineProperties(
    { plan: 'pro' },
    {
      total: {
        enumerable: true,
        get() {
          throw Error('not today')
        },
      },
      name: {
        enumerable: true,
        get() {
          throw Error('nor tomorrow')
        },
      },
    },
  )

const ODD: { readonly [what: string]: () => unknown } = {
  circular: () => circular,
  'with getters that throw': throwing,
  enormous: () => ({ total: 'x'.repeat(3e6), name: 'y'.repeat(3e6) }),
  'with the names of prototypes': () => JSON.parse('{"__proto__":{"plan":"none"},"constructor":1,"hasOwnProperty":2}'),
  'without a prototype': () => Object.assign(Object.create(null), { total: 1 }),
  'of what JSON does not have': () => ({ total: 1n, name: Symbol('s'), f: () => 1, m: new Map(), d: new Date(NaN) }),
  null: () => null,
  text: () => 'total',
  number: () => 5,
  list: () => [1, 2],
  frozen: () => Object.freeze({ total: Object.freeze([]) }),
}

/** The instance as a host without types meets it. */
type Untyped = { [method in keyof Earshot]: (...args: unknown[]) => unknown }

const rejections: unknown[] = []
process.on('unhandledRejection', (reason) => rejections.push(reason))

/** Dynamic imports take real turns of the event loop. */
const turns = () => new Promise((resolve) => setTimeout(resolve, 10))

async function open() {
  const world = createWorld()
  const tab = world.openTab()
  const runs: Run[] = []
  const earshot = createEarshot(config, { platform: tab.platform })
  earshot.on('run', (run) => runs.push(run))
  const settle = async (ms = 100) => {
    await turns()
    await world.advance(ms)
    await turns()
    await world.advance(ms)
  }
  const errors = () => tab.events.filter(({ type }) => type === 'error').map(({ detail }) => detail)
  await settle()
  return { world, tab, earshot, host: earshot as unknown as Untyped, runs, settle, errors }
}

/** Answers the open run, and says what the collector has got of it. */
async function answered({ world, runs, settle }: Awaited<ReturnType<typeof open>>) {
  const run = runs.at(-1)!
  await run.answer('score', 9)
  expect(await run.complete()).toBe(true)
  await settle()
  return [...world.collector.stored.values()]
}

beforeAll(async () => {
  await loadParts()
})

beforeEach(() => {
  rejections.length = 0
  return async () => {
    await turns()
    expect(rejections).toEqual([])
  }
})

describe('what a host hands over that it should not', () => {
  for (const [what, make] of Object.entries(ODD)) {
    it(`props: ${what}`, async () => {
      const opened = await open()
      opened.host.track('rich', make())
      opened.host.track('asked', make())
      await opened.settle()
      expect(opened.runs).toHaveLength(1)
      const [run] = opened.runs
      expect(run!.text(run!.survey.questions[0]!.text)).toMatch(/^Well, friend, /)
      expect(await answered(opened)).toMatchObject([{ status: 'completed', answers: { score: 9 } }])
      expect(opened.errors()).toEqual([])
    })

    it(`traits: ${what}`, async () => {
      const opened = await open()
      opened.host.identify('u_1', make())
      opened.host.account('a_1', make())
      opened.earshot.track('asked')
      await opened.settle()
      expect(opened.runs).toHaveLength(1)
      const [run] = opened.runs
      expect(run!.text(run!.survey.questions[0]!.text)).toMatch(/^Well, /)
      const [response] = await answered(opened)
      expect(response).toMatchObject({ status: 'completed', person: { id: 'u_1', account: 'a_1' } })
      expect(JSON.stringify(response).length).toBeLessThan(10_000)
      expect(await opened.earshot.pending()).toBe(0)
    })
  }

  it('says once, by name, which traits it leaves out, and keeps the others', async () => {
    const opened = await open()
    opened.host.identify('u_1', { ...circular, seats: 3, list: ['a', { b: 1 }] })
    opened.earshot.track('asked')
    await opened.settle()
    const [response] = await answered(opened)
    expect(response!.person?.traits).toEqual({ plan: 'pro', seats: 3, list: ['a', { b: 1 }] })
    expect(opened.errors()).toEqual([{ code: 'traits', message: expect.stringMatching(/self,name$/) }])
  })

  it('does not let a name of a prototype become a fact', async () => {
    const opened = await open()
    opened.host.identify('u_1', ODD['with the names of prototypes']!())
    opened.earshot.track('asked')
    await opened.settle()
    expect(opened.runs).toHaveLength(1)
    expect(({} as { plan?: string }).plan).toBeUndefined()
  })

  for (const [what, id] of Object.entries({ undefined, null: null, number: 7, object: {}, symbol: Symbol('id') }))
    it(`identify(${what}): the answer arrives, with an id only if it is one`, async () => {
      const opened = await open()
      opened.host.identify(id, undefined, null)
      opened.host.account(id, null)
      opened.earshot.track('asked')
      await opened.settle()
      const [response] = await answered(opened)
      expect(response!.person?.id).toBe(id === 7 ? '7' : undefined)
      expect(response!.person?.account).toBe(id === 7 ? '7' : undefined)
    })

  it('names that are none: of events, listeners, surveys', async () => {
    const opened = await open()
    for (const name of [undefined, null, 7, {}, Symbol('name'), '__proto__', 'constructor', '', []]) {
      opened.host.track(name, {})
      const stop = opened.host.on(name, () => {}) as () => void
      stop()
      expect(opened.host.explain(name)).toBeInstanceOf(Array)
      expect(await opened.host.show(name, null)).toMatchObject({ shown: false })
    }
    opened.host.identify()
    opened.host.account()
    opened.host.consent('granted')
    opened.earshot.track('asked')
    await opened.settle()
    expect(opened.runs).toHaveLength(1)
    expect(opened.errors()).toEqual([])
  })

  it('show() of a survey that is not there resolves, and says its name', async () => {
    const { earshot } = await open()
    expect(await earshot.show('nsp')).toEqual({ shown: false, reason: 'no survey is named nsp' })
  })

  it('a listener that throws: one warning for each event, and the other listeners hear it', async () => {
    const opened = await open()
    let heard = 0
    opened.earshot.on('shown', () => {
      throw Error('the host is broken')
    })
    opened.earshot.on('shown', () => heard++)
    opened.host.on('shown', 'not a function')
    opened.earshot.track('asked')
    await opened.settle()
    expect(heard).toBe(1)
    expect(opened.tab.warnings.filter((text) => text.includes('the host is broken'))).toHaveLength(1)
    expect(await answered(opened)).toHaveLength(1)
  })

  it('a token that is no text does not keep the answer from arriving', async () => {
    const opened = await open()
    opened.host.identify('u_1', {}, { token: circular })
    opened.earshot.track('asked')
    await opened.settle()
    expect(await answered(opened)).toHaveLength(1)
    expect(opened.world.collector.requests.every(({ token }) => token === undefined)).toBe(true)
  })
})

describe('a device whose disk fails later', () => {
  it('is told as an error, nothing is asked, and no rejection reaches the host', async () => {
    const opened = await open()
    opened.tab.platform.store.entries = () => Promise.reject(Error('the disk is gone'))
    opened.tab.platform.store.transact = () => Promise.reject(Error('the disk is gone'))
    opened.earshot.track('asked')
    await opened.settle()
    expect(opened.runs).toHaveLength(0)
    expect(opened.errors()).toContainEqual({ code: 'storage', message: expect.stringContaining('the disk is gone') })
    opened.earshot.reset()
    opened.tab.happen('online')
    opened.tab.happen('show')
    await opened.settle(5000)
  })
})
