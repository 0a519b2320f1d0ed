import type { Config } from '@earshot/schema'
import { beforeAll, expect, it } from 'vitest'
import { loadParts } from '../../testing/load-parts'
import { createWorld } from '../../testing/world'
import { createEarshot, type Run } from '../index'
import type { Store } from '../outbox/store'

const config: Config = {
  earshot: 1,
  project: 'shop',
  collector: { url: '/v1/responses', key: 'pk_demo' },
  surveys: [{ id: 'nps', moment: 'asked', questions: [{ id: 'score', type: 'nps' }] }],
}
const HALF_HOUR_MS = 30 * 6e4
/** Dynamic imports take real turns of the event loop. */
const loaded = () => new Promise((resolve) => setTimeout(resolve, 20))

beforeAll(async () => {
  await loadParts()
})

/** A tab that sleeps, so that its own half hour never ends, with a prompt that is open in it. */
async function asleep(world: ReturnType<typeof createWorld>): Promise<Run> {
  const { platform } = world.openTab()
  const after: typeof platform.after = (delayMs, callback) =>
    delayMs < HALF_HOUR_MS ? platform.after(delayMs, callback) : () => undefined
  const earshot = createEarshot(config, { platform: { ...platform, after } })
  const opened = new Promise<Run>((resolve) => earshot.on('run', resolve))
  earshot.track('asked')
  await loaded()
  await world.advance(10)
  await loaded()
  return opened
}

/** A store on which something happens between what is read and the first write that follows. */
function interrupted(store: Store, isIt: (keys: readonly string[]) => boolean, happens: () => Promise<void>): Store {
  let isOver = false
  return {
    ...store,
    async transact(keys, decide) {
      if (!isOver && isIt(keys)) {
        isOver = true
        await happens()
      }
      return store.transact(keys, decide)
    },
  }
}

async function openBeside(world: ReturnType<typeof createWorld>, happens: (run: Run) => Promise<void>) {
  const run = await asleep(world)
  await world.advance(HALF_HOUR_MS + 1000)
  const ignored: unknown[] = []
  let hasHappened = false
  const { platform } = world.openTab()
  const store = interrupted(
    platform.store,
    (keys) => keys.some((key) => key.includes(run.id)),
    async () => {
      await happens(run)
      hasHappened = true
    },
  )
  const earshot = createEarshot(config, { platform: { ...platform, store } })
  earshot.on('ignored', (detail) => ignored.push(detail))
  for (let i = 0; i < 3; i++) {
    await loaded()
    await world.advance(3000)
  }
  return { run, ignored, earshot, hasHappened: () => hasHappened }
}

it('a tab that wakes and is answered while another one sweeps keeps its answer', async () => {
  const world = createWorld()
  const { run, ignored, hasHappened } = await openBeside(world, async (open) => {
    await open.answer('score', 9)
    await open.complete()
  })
  expect(hasHappened()).toBe(true)
  expect(ignored).toEqual([])
  expect(world.collector.stored.get(run.id)).toMatchObject({ status: 'completed', answers: { score: 9 } })
})

it('a response that is deleted while another tab sweeps does not come back', async () => {
  const world = createWorld()
  const { run, ignored, hasHappened, earshot } = await openBeside(world, async (open) => {
    for (const key of [...world.rows.keys()]) if (key.endsWith(open.id)) world.rows.delete(key)
  })
  expect(hasHappened()).toBe(true)
  expect(ignored).toEqual([])
  expect([...world.rows.keys()].filter((key) => key.endsWith(run.id))).toEqual([])
  expect(await earshot.responses()).toEqual([])
})

it('what was left for half an hour is ignored, with a revision of its own', async () => {
  const world = createWorld()
  const { run, ignored } = await openBeside(world, async () => undefined)
  expect(ignored).toEqual([{ survey: 'nps', id: run.id }])
  expect(world.collector.stored.get(run.id)).toMatchObject({ rev: 2, status: 'ignored' })
})

it('a device whose rows were cleared leaves a gap that tells so, also when a moment came in between', async () => {
  const world = createWorld()
  const { platform } = world.openTab()
  const earshot = createEarshot(config, { platform })
  const answer = async () => {
    const opened = new Promise<Run>((resolve) => earshot.on('run', resolve))
    void earshot.show('nps')
    await loaded()
    await world.advance(10)
    const run = await opened
    await run.answer('score', 9)
    await run.complete()
    await world.advance(10)
    return world.collector.stored.get(run.id)!.client
  }
  const before = await answer()
  expect(before.seq).toBe(1)
  world.rows.clear()
  earshot.track('asked')
  await loaded()
  await world.advance(10)
  const after = await answer()
  expect(after.id).not.toBe(before.id)
  expect(after.seq).toBe(2)
})

it('what is opened in the same breath in which another form is closed is shown', async () => {
  const world = createWorld()
  const both: Config = { ...config, surveys: [...config.surveys, { ...config.surveys[0]!, id: 'ces' }] }
  const earshot = createEarshot(both, { platform: world.openTab().platform })
  const shown: unknown[] = []
  earshot.on('shown', ({ survey }) => shown.push(survey))
  const first = earshot.show('nps')
  await loaded()
  await world.advance(10)
  expect(await earshot.show('ces')).toEqual({ shown: false, reason: 'open' })
  earshot.close()
  void earshot.show('ces')
  expect(await first).toMatchObject({ shown: true, status: 'dismissed' })
  await loaded()
  expect(shown).toEqual(['nps', 'ces'])
})
