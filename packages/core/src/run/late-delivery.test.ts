import type { Config } from '@earshot/schema'
import { expect, it } from 'vitest'
import { createWorld } from '../../testing/world'
import * as delivery from '../delivery'
import { createEarshotWith } from '../earshot'
import * as mask from '../mask'
import { mend } from '../mend'
import * as privacy from '../privacy'
import { armAny } from '../rare'
import { soundOf } from '../sound-of'
import * as trouble from '../trouble'
import { createDesk } from './desk'
import type { Run } from './run'

const nps: Config['surveys'][number] = { id: 'nps', moment: 'asked', questions: [{ id: 'score', type: 'nps' }] }
const why = { id: 'why', type: 'text', text: 'Why?' } as const

/** One page, on which parts of the desk come when they are let through. */
async function open(given: Partial<Config> = {}) {
  const world = createWorld()
  const tab = world.openTab()
  const asked: string[] = []
  let isReachable = false
  const fetched = async <T>(part: string, of: T): Promise<T> => {
    asked.push(part)
    if (!isReachable) throw Error(`no ${part}`)
    return of
  }
  const runs: Run[] = []
  const create = createEarshotWith({
    loadDesk: async () => ({
      createDesk: (engine) =>
        createDesk(engine, {
          loadDelivery: () => fetched('delivery', delivery),
          loadMask: () => fetched('mask', mask),
        }),
    }),
    loadTrouble: async () => trouble,
    loadScreen: async () => ({ soundOf }),
    loadRare: async () => ({ armAny }),
    loadMend: async () => ({ mend }),
    loadPrivacy: async () => privacy,
  })
  const earshot = create(
    {
      earshot: 1,
      project: 'shop',
      collector: { url: '/v1/responses', key: 'pk_demo' },
      surveys: [nps],
      ...given,
    },
    { platform: tab.platform },
  )
  earshot.on('run', (run) => runs.push(run))
  await world.advance(10)
  earshot.track('asked')
  await world.advance(10)
  return { world, tab, earshot, asked, runs, reach: () => (isReachable = true) }
}

it('an answer is kept where what sends can not be fetched, and sent once it can, a minute later', async () => {
  const { world, earshot, asked, runs, reach } = await open()
  await runs[0]!.answer('score', 9)
  expect(await runs[0]!.complete()).toBe(true)
  await world.advance(3000)
  expect(asked).toContain('delivery')
  expect(world.collector.requests).toEqual([])
  expect(await earshot.flush()).toEqual({ sent: 0, acknowledged: 0, rejected: 0, pending: 1 })
  reach()
  await world.advance(61_000)
  expect(world.collector.stored.get(runs[0]!.id)).toMatchObject({ status: 'completed', answers: { score: 9 } })
  expect(await earshot.pending()).toBe(0)
})

it('and at once where the network comes back', async () => {
  const { world, tab, runs, reach } = await open()
  await runs[0]!.answer('score', 9)
  await runs[0]!.complete()
  reach()
  tab.happen('online')
  await world.advance(10)
  expect(world.collector.stored.get(runs[0]!.id)).toMatchObject({ status: 'completed', answers: { score: 9 } })
})

it("the masks are fetched for words of one's own alone, and nobody is asked for them without", async () => {
  const plain = await open()
  expect(plain.runs).toHaveLength(1)
  expect(plain.asked).not.toContain('mask')
  for (const question of [
    why,
    { id: 'c', type: 'choice', text: 'Which?', options: [{ id: 'a', text: 'A' }], other: true },
  ] as const) {
    const own = await open({ surveys: [{ ...nps, questions: [question] }] })
    await own.world.advance(1000)
    expect(own.asked).toContain('mask')
    expect(own.runs).toEqual([])
  }
})

it('storage: "memory": what sends is there before the prompt, and hands over at once', async () => {
  const { world, tab, earshot, asked, runs, reach } = await open({
    storage: 'memory',
    surveys: [{ ...nps, moment: 'later' }],
  })
  reach()
  expect(asked).toEqual([])
  earshot.on('run', () => asked.push('run'))
  earshot.track('later')
  await world.advance(10)
  expect(asked).toEqual(['delivery', 'run'])
  await runs[0]!.answer('score', 9)
  tab.happen('hide')
  await world.advance(10)
  expect(world.collector.stored.get(runs[0]!.id)).toMatchObject({ status: 'started', answers: { score: 9 } })
})
