import type { Config } from '@earshot/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadParts } from '../../testing/load-parts'
import { createWorld } from '../../testing/world'
import { createEarshot, type Run } from '../index'

const config: Config = {
  earshot: 1,
  project: 'shop',
  collector: { url: '/v1/responses', key: 'pk_demo' },
  surveys: [{ id: 'nps', moment: 'asked', questions: [{ id: 'score', type: 'nps' }] }],
}
/** Dynamic imports take real turns of the event loop. */
const loaded = () => new Promise((resolve) => setTimeout(resolve, 20))

beforeAll(async () => {
  await loadParts()
})

async function answered(world = createWorld(), isOnline = true) {
  const tab = world.openTab()
  let online = isOnline
  const post: typeof tab.platform.post = async (request) => {
    if (!online) throw Error('no network')
    return tab.platform.post(request)
  }
  const earshot = createEarshot(config, { platform: { ...tab.platform, post } })
  const opened = new Promise<Run>((resolve) => earshot.on('run', resolve))
  earshot.track('asked')
  await loaded()
  await world.advance(10)
  await loaded()
  const run = await opened
  run.answer('score', 9)
  await run.complete()
  await world.advance(10)
  return {
    world,
    tab,
    earshot,
    run,
    comeOnline() {
      online = true
      tab.happen('online')
    },
  }
}

const rowsAbout = (world: ReturnType<typeof createWorld>, id: string) =>
  [...world.rows.keys()].filter((key) => key.endsWith(id))

describe('deleteResponse()', () => {
  it('forgets the answer here and at the collector, with the secret whose hash went along', async () => {
    const { world, earshot, run } = await answered()
    expect(world.collector.stored.get(run.id)).toMatchObject({ answers: { score: 9 }, eraseHash: expect.any(String) })
    const secret = world.rows.get(`shop/secret/${run.id}`)
    expect(await earshot.deleteResponse(run.id)).toBe(true)
    expect(world.collector.erased.get(run.id)).toBe(`Bearer ${secret}`)
    expect(await earshot.responses()).toEqual([])
    expect(rowsAbout(world, run.id)).toEqual([])
  })

  it('works without a network: gone here at once, asked for when the network is back, also by a later page', async () => {
    const { world, tab, earshot, run, comeOnline } = await answered(createWorld(), false)
    expect(await earshot.deleteResponse(run.id)).toBe(true)
    expect(await earshot.responses()).toEqual([])
    expect(await earshot.pending()).toBe(0)
    expect(rowsAbout(world, run.id)).toEqual([`shop/erase/${run.id}`])
    expect(world.collector.erased.size).toBe(0)
    earshot.destroy()
    tab.crash()
    createEarshot(config, { platform: world.openTab().platform })
    await loaded()
    await world.advance(6e5)
    await loaded()
    await world.advance(10)
    expect([...world.collector.erased.keys()]).toEqual([run.id])
    expect(rowsAbout(world, run.id)).toEqual([])
    comeOnline()
  })

  it('closes a prompt that is open with it, and nothing is written after', async () => {
    const world = createWorld()
    const tab = world.openTab()
    const earshot = createEarshot(config, { platform: tab.platform })
    const opened = new Promise<Run>((resolve) => earshot.on('run', resolve))
    earshot.track('asked')
    await loaded()
    await world.advance(10)
    await loaded()
    const run = await opened
    run.answer('score', 2)
    expect(await earshot.deleteResponse(run.id)).toBe(true)
    run.answer('score', 3)
    await world.advance(6e4)
    expect(run.status.peek()).toBe('dismissed')
    expect(rowsAbout(world, run.id)).toEqual([])
    expect([...world.collector.stored.keys()]).toEqual([])
    expect([...world.collector.erased.keys()]).toEqual([run.id])
  })

  it('says how the response was numbered, so that one that never came does not count as lost', async () => {
    const { world, earshot, run, comeOnline } = await answered(createWorld(), false)
    const { client, seq } = world.rows.get('shop/memory') as { client: string; seq: number }
    await earshot.deleteResponse(run.id)
    comeOnline()
    await world.advance(6e5)
    await loaded()
    await world.advance(10)
    expect(world.collector.stored.size).toBe(0)
    expect(Object.fromEntries(world.collector.erasedNumbers)).toEqual({
      [run.id]: { project: 'shop', client, seq: String(seq) },
    })
  })

  it('sends what an earlier version left to be erased, without a number', async () => {
    const world = createWorld()
    world.rows.set('shop/erase/old', { secret: 's', sinks: ['/v1/responses'], attempts: 0, until: 0 })
    createEarshot(config, { platform: world.openTab().platform })
    for (let i = 0; i < 3; i++) {
      await loaded()
      await world.advance(6e5)
    }
    expect(Object.fromEntries(world.collector.erasedNumbers)).toEqual({ old: {} })
    expect(rowsAbout(world, 'old')).toEqual([])
  })

  it.each([401, 403, 404, 410])(
    'T9 keeps what is to be deleted when a collector answers %i, tells it once, and asks again',
    async (status) => {
      const { world, tab, earshot, run } = await answered()
      const { post } = tab.platform
      let isMended = false
      let asked = 0
      tab.platform.post = async (request) => {
        if (request.method !== 'DELETE' || isMended) return post(request)
        asked++
        return world.collector.reply(status, '')
      }
      earshot.destroy()
      tab.crash()
      const later = world.openTab()
      const next = createEarshot(config, { platform: { ...later.platform, post: tab.platform.post } })
      await loaded()
      expect(await next.deleteResponse(run.id)).toBe(true)
      expect(rowsAbout(world, run.id)).toEqual([`shop/erase/${run.id}`])
      await world.advance(14 * 6e4)
      await loaded()
      expect(asked).toBe(1)
      for (let i = 0; i < 3; i++) {
        await world.advance(16 * 6e4)
        await loaded()
      }
      expect(asked).toBeGreaterThan(2)
      const told = later.events.filter(({ type }) => type === 'error').map(({ detail }) => detail)
      expect(told).toEqual([{ code: 'erase', message: `status ${status}` }])
      isMended = true
      await world.advance(16 * 6e4)
      await loaded()
      expect([...world.collector.erased.keys()]).toEqual([run.id])
      expect(rowsAbout(world, run.id)).toEqual([])
    },
  )

  it('says that it does not know what is not of this device', async () => {
    const { world, earshot } = await answered()
    expect(await earshot.deleteResponse('somebody-elses-answer')).toBe(false)
    expect(world.collector.erased.size).toBe(0)
  })
})
