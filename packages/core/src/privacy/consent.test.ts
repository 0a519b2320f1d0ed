import type { Config } from '@earshot/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { createWorld } from '../../testing/world'
import { createEarshot, type Run } from '../index'

const config: Config = {
  earshot: 1,
  project: 'shop',
  collector: { url: '/v1/responses', key: 'pk_demo' },
  pacing: { perSession: 9, cooldown: '0s', perYear: 99 },
  surveys: [
    {
      id: 'nps',
      moment: 'asked',
      frequency: { every: '0s', afterDismiss: '0s', afterIgnore: '0s', max: 99 },
      questions: [
        { id: 'score', type: 'nps' },
        { id: 'why', type: 'text', text: 'Why?' },
      ],
    },
  ],
}

/** Dynamic imports take real turns of the event loop. */
const turns = () => new Promise((resolve) => setTimeout(resolve, 10))

function open(given: Partial<Config> = {}, world = createWorld(), tab = world.openTab()) {
  const runs: Run[] = []
  const earshot = createEarshot({ ...config, ...given }, { platform: tab.platform })
  earshot.on('run', (run) => runs.push(run))
  const pass = async (ms = 50) => {
    for (let i = 0; i < 3; i++) {
      await turns()
      await world.advance(ms)
    }
    await turns()
  }
  const kept = () => [...world.rows.keys(), ...tab.tabRows.keys()]
  const errors = () => tab.events.filter(({ type }) => type === 'error').map(({ detail }) => detail)
  return { world, tab, earshot, runs, pass, kept, errors }
}

async function answered(opened: ReturnType<typeof open>) {
  const run = opened.runs.at(-1)!
  await run.answer('score', 9)
  run.next()
  await run.complete()
  await opened.pass()
  return opened.world.collector.stored.get(run.id)!
}

beforeAll(async () => {
  await Promise.all(
    ['../desk', '../delivery', '../mask', '../screen', '../mend', '../trouble', '../privacy'].map(
      (part) => import(/* @vite-ignore */ part),
    ),
  )
})

describe('consent', () => {
  it('that is pending keeps calls in memory, writes and sends nothing, and plays them in order when it is granted', async () => {
    const opened = open({ consent: 'pending' })
    opened.earshot.identify('u_1', { plan: 'pro' })
    opened.earshot.track('asked')
    await opened.pass()
    expect(opened.kept()).toEqual([])
    expect(opened.world.collector.requests).toEqual([])
    opened.earshot.consent('granted')
    await opened.pass()
    expect(opened.runs).toHaveLength(1)
    expect(await answered(opened)).toMatchObject({ consent: 'granted', person: { id: 'u_1', traits: { plan: 'pro' } } })
  })

  it('that is denied drops what was called before it, and keeps nothing', async () => {
    const opened = open({ consent: 'pending' })
    opened.earshot.identify('u_1')
    opened.earshot.track('asked')
    opened.earshot.consent('denied')
    opened.earshot.track('asked')
    await opened.pass()
    expect(opened.kept()).toEqual([])
    opened.earshot.consent('granted')
    await opened.pass()
    expect(opened.runs).toHaveLength(0)
    opened.earshot.track('asked')
    await opened.pass()
    expect((await answered(opened)).person.id).toBeUndefined()
    expect(opened.errors()).toEqual([])
  })

  it('that is withdrawn closes the prompt, wipes every row, and cancels what was to be sent', async () => {
    const opened = open()
    const { world, earshot, runs, pass } = opened
    world.collector.behaves(() => world.collector.reply(503, ''))
    earshot.track('asked')
    await pass()
    await runs[0]!.answer('score', 9)
    expect(opened.kept().length).toBeGreaterThan(2)
    earshot.consent('denied')
    await pass()
    expect(runs[0]!.status.peek()).toBe('dismissed')
    expect(opened.kept()).toEqual([])
    const sent = world.collector.requests.length
    world.collector.heals()
    await runs[0]!.answer('score', 3)
    earshot.track('asked')
    await earshot.flush()
    await world.advance(3 * 3600e3)
    await pass()
    expect(world.collector.requests).toHaveLength(sent)
    expect(runs).toHaveLength(1)
    expect(opened.kept()).toEqual([])
    expect(await earshot.pending()).toBe(0)
    expect(await earshot.show('nps')).toMatchObject({ shown: false })
  })

  it('that is withdrawn and given again begins as on a new device', async () => {
    const opened = open()
    opened.earshot.track('asked')
    await opened.pass()
    const before = await answered(opened)
    opened.earshot.consent('denied')
    await opened.pass()
    opened.earshot.consent('granted')
    await opened.pass()
    opened.earshot.track('asked')
    await opened.pass()
    const after = await answered(opened)
    expect(after.id).not.toBe(before.id)
    expect(after.client.id).not.toBe(before.client.id)
    expect(after.person.anonymousId).not.toBe(before.person.anonymousId)
    expect(opened.errors()).toEqual([])
  })

  it('that is withdrawn while a request is under way leaves nothing when the reply comes', async () => {
    const opened = open()
    const { world, earshot, pass } = opened
    let reply = () => {}
    world.collector.behaves((_, answer) => new Promise((resolve) => (reply = () => resolve(answer()))))
    earshot.track('asked')
    await pass(3000)
    expect(world.collector.requests).toHaveLength(1)
    earshot.consent('denied')
    await pass()
    reply()
    await pass()
    expect(opened.kept()).toEqual([])
  })

  it('that another tab withdraws ends this one as well', async () => {
    const world = createWorld()
    const here = open({}, world)
    here.earshot.track('asked')
    await here.pass()
    expect(here.runs).toHaveLength(1)
    for (const key of ['unrelated', 'earshot/shop']) here.tab.happen('storage', { key })
    await here.pass()
    expect(here.runs[0]!.status.peek()).toBe('shown')
    here.tab.happen('storage', { key: 'earshot/shop/' })
    await here.pass()
    expect(here.runs[0]!.status.peek()).toBe('dismissed')
    expect(here.kept()).toEqual([])
    here.earshot.track('asked')
    await here.pass()
    expect(here.runs).toHaveLength(1)
  })

  it('T9 that another tab withdrew while the browser kept this page ends it when it comes back, and writes nothing more', async () => {
    const world = createWorld()
    const here = open({}, world)
    here.earshot.track('asked')
    await here.pass()
    const other = open({}, world)
    await other.pass()
    // Whoever was kept hears nothing: the key that tells others has come and gone.
    other.earshot.consent('denied')
    await other.pass()
    here.tab.happen('show', { persisted: true })
    await here.pass()
    expect(here.runs[0]!.status.peek()).toBe('dismissed')
    await here.runs[0]!.answer('score', 9)
    here.tab.happen('hide')
    here.earshot.track('asked')
    await here.pass()
    expect(here.kept()).toEqual([])
    expect(here.runs).toHaveLength(1)
    expect(await here.earshot.show('nps')).toMatchObject({ shown: false })
  })

  it('that nobody withdrew goes on in a page that comes back, and so does a tab that is looked at again', async () => {
    const here = open()
    here.earshot.track('asked')
    await here.pass()
    here.tab.happen('show', { persisted: true })
    here.tab.happen('show')
    await here.pass()
    expect(here.runs[0]!.status.peek()).toBe('shown')
    expect(await answered(here)).toMatchObject({ status: 'completed' })
  })

  it('that changes many times ends as it was said last', async () => {
    const opened = open({ consent: 'pending' })
    for (const word of ['granted', 'denied', 'granted', 'denied', 'pending', 'denied', 'granted'] as const) {
      opened.earshot.consent(word)
      opened.earshot.track('asked')
      await turns()
    }
    await opened.pass()
    opened.earshot.track('asked')
    await opened.pass()
    expect(opened.runs.filter(({ status }) => status.peek() === 'shown')).toHaveLength(1)
    opened.earshot.consent('denied')
    await opened.pass()
    expect(opened.kept()).toEqual([])
  })

  it('leaves the rows of another project where they are', async () => {
    const world = createWorld()
    const other = open({ project: 'shop2' }, world)
    other.earshot.track('asked')
    await other.pass()
    const here = open({}, world)
    await here.pass()
    here.earshot.consent('denied')
    await here.pass()
    expect([...world.rows.keys()].every((key) => key.startsWith('shop2/'))).toBe(true)
    expect(await answered(other)).toMatchObject({ project: 'shop2', status: 'completed' })
  })

  it('that is pending again after all holds back what waits, and shows nothing', async () => {
    const opened = open()
    const { world, earshot, runs, pass } = opened
    earshot.consent('granted')
    await pass()
    earshot.consent('pending')
    earshot.track('asked')
    await pass()
    expect(runs).toHaveLength(0)
    expect(world.collector.requests).toEqual([])
  })
})

describe('storage: "memory"', () => {
  it('writes nothing at all, and sends all the same', async () => {
    const opened = open({ storage: 'memory' })
    opened.earshot.track('asked')
    await opened.pass()
    expect(await answered(opened)).toMatchObject({ status: 'completed', answers: { score: 9 } })
    opened.tab.happen('hide')
    expect(opened.kept()).toEqual([])
  })
})
