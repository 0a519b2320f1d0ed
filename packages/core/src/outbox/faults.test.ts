import type { Config } from '@earshot/schema'
import { nanoid } from 'nanoid'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { fakeStorage } from '../../testing/fake-storage'
import { loadParts } from '../../testing/load-parts'
import { createWorld } from '../../testing/world'
import { createEarshot, type Run } from '../index'
import type { Platform } from '../platform/platform'
import { createLadder } from './ladder/ladder'
import type { Store } from './store'
import { localStorageStore } from './stores/local-storage'

const config: Config = {
  earshot: 1,
  project: 'shop',
  collector: { url: '/v1/responses', key: 'pk' },
  surveys: [
    {
      id: 'nps',
      moment: 'asked',
      questions: [
        { id: 'score', type: 'nps' },
        { id: 'why', type: 'text', text: 'Why?' },
      ],
    },
  ],
}
/** Dynamic imports take real turns of the event loop. */
const loaded = () => new Promise((resolve) => setTimeout(resolve, 20))

beforeAll(async () => {
  await loadParts()
})
afterEach(() => vi.restoreAllMocks())

const refusing = (name: string): Store => {
  const refuse = () => Promise.reject(new DOMException('no', name))
  return { durable: 'disk', entries: refuse, count: refuse, transact: refuse }
}

/** A page on a device whose database does nothing but fail. */
function open(local: () => Storage, replaced: Partial<Platform> = {}) {
  const world = createWorld()
  const tab = world.openTab()
  const store = createLadder({
    after: world.after,
    isLate: false,
    openDisk: () => refusing('InvalidStateError'),
    openLocal: () => localStorageStore(local),
  })
  const earshot = createEarshot(config, { platform: { ...tab.platform, store, ...replaced } })
  const runs: Run[] = []
  earshot.on('run', (run) => runs.push(run))
  const pass = async () => {
    await loaded()
    await world.advance(10)
    await loaded()
    await world.advance(10)
  }
  return { world, tab, store, earshot, runs, pass }
}

const blocked = () => {
  throw new DOMException('blocked', 'SecurityError')
}

describe('a device that fails', () => {
  it('A14 asks, remembers and sends where only localStorage works', async () => {
    const disk = fakeStorage()
    const { world, tab, earshot, runs, pass } = open(() => disk)
    earshot.track('asked')
    await pass()
    await runs[0]!.answer('score', 9)
    expect(runs[0]!.kept.peek()).toBe('device')
    runs[0]!.next()
    expect(await runs[0]!.complete()).toBe(true)
    await pass()
    expect(world.collector.stored.get(runs[0]!.id)).toMatchObject({ status: 'completed', answers: { score: 9 } })
    expect(tab.events.find(({ type }) => type === 'completed')?.detail).toMatchObject({ durable: 'localStorage' })
    earshot.track('asked')
    await pass()
    expect(runs).toHaveLength(1)
  })

  it('A14 throws nothing into the host when localStorage is full or busy', async () => {
    for (const name of ['QuotaExceededError', 'NS_ERROR_STORAGE_BUSY']) {
      const busy = fakeStorage()
      busy.setItem = () => {
        throw new DOMException('busy', name)
      }
      const { earshot, store, pass } = open(() => busy)
      earshot.track('asked')
      await pass()
      expect(store.durable).toBe('memory')
      expect(await earshot.pending()).toBe(0)
    }
  })

  it('A2 asks nothing by itself where nothing can be kept; what the person opens is sent at once', async () => {
    const { world, tab, earshot, runs, pass } = open(blocked)
    earshot.track('asked')
    await pass()
    expect(runs).toHaveLength(0)
    const ended = earshot.show('nps')
    await pass()
    expect(runs[0]!.kept.peek()).toBe('memory')
    await runs[0]!.answer('score', 9)
    await pass()
    expect(world.collector.stored.get(runs[0]!.id)).toMatchObject({ answers: { score: 9 } })
    expect(runs[0]!.kept.peek()).toBe('sent')
    runs[0]!.next()
    expect(await runs[0]!.complete()).toBe(true)
    expect(await ended).toMatchObject({ shown: true, status: 'completed' })
    expect(tab.events.find(({ type }) => type === 'completed')?.detail).toMatchObject({ durable: 'memory' })
  })

  it('A2 says that it could not be kept where nothing can be kept and the collector refuses it', async () => {
    const { world, earshot, runs, pass } = open(blocked)
    world.collector.behaves(({ batch, responses }) =>
      world.collector.reply(200, {
        earshot: 1,
        batch,
        results: responses.map(({ id, rev }) => ({ id, rev, status: 'invalid', code: 'schema' })),
      }),
    )
    void earshot.show('nps')
    await pass()
    await runs[0]!.answer('score', 9)
    runs[0]!.next()
    const completed = runs[0]!.complete()
    await pass()
    expect((await earshot.rejected()).map(({ code }) => code)).toEqual(['schema'])
    expect(runs[0]!.kept.peek()).toBe('memory')
    await world.advance(5000)
    expect(await completed).toBe(false)
    expect(runs[0]!.error.peek()).toMatchObject({ code: 'storage' })
  })

  it('A2 says that it could not be kept where nothing can be kept and nobody can be reached', async () => {
    const { world, earshot, runs, pass } = open(blocked)
    world.collector.behaves(() => {
      throw Error('offline')
    })
    void earshot.show('nps')
    await pass()
    await runs[0]!.answer('score', 9)
    runs[0]!.next()
    const completed = runs[0]!.complete()
    await pass()
    await world.advance(5000)
    expect(await completed).toBe(false)
    expect(runs[0]!.error.peek()).toMatchObject({ code: 'storage' })
    world.collector.heals()
    await world.advance(400_000)
    const again = runs[0]!.complete()
    await pass()
    expect(await again).toBe(true)
  })

  it('A15 refuses at once what can not be kept as an answer, and writes nothing of it', async () => {
    const disk = fakeStorage()
    const { earshot, runs, pass, store } = open(() => disk)
    earshot.track('asked')
    await pass()
    const before = await store.entries('')
    const circular: { [key: string]: unknown } = {}
    circular.self = circular
    for (const value of [() => 1, new File(['x'], 'x'), Symbol('x'), 10n, circular, NaN, Infinity]) {
      for (const question of ['score', 'why']) {
        const answered = runs[0]!.answer(question, value as never)
        expect(runs[0]!.error.peek(), `${question}: ${typeof value}`).toMatchObject({ question, code: 'invalid' })
        await answered
      }
    }
    expect(await store.entries('')).toEqual(before)
  })
})

describe('ids and clicks', () => {
  it('F1 never repeat an id, whatever Math.random gives', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
    expect(new Set(Array.from({ length: 1000 }, () => nanoid())).size).toBe(1000)
  })

  it('F1 nothing is asked, and the host is told, where no id can be made', async () => {
    const disk = fakeStorage()
    const newId = () => {
      throw new TypeError('crypto is undefined')
    }
    const { tab, earshot, runs, pass } = open(() => disk, { newId })
    earshot.track('asked')
    await pass()
    expect(runs).toHaveLength(0)
    expect(tab.events.map(({ type }) => type)).toContain('error')
  })

  it('F5 makes one document of a double click, and of Enter and a click', async () => {
    const disk = fakeStorage()
    const { world, tab, earshot, runs, pass } = open(() => disk)
    earshot.track('asked')
    await pass()
    await runs[0]!.answer('score', 9)
    runs[0]!.next()
    expect(await Promise.all([runs[0]!.complete(), runs[0]!.complete(), runs[0]!.complete()])).toEqual([
      true,
      true,
      true,
    ])
    await pass()
    expect([...world.collector.stored.values()]).toMatchObject([{ status: 'completed', answers: { score: 9 } }])
    expect(tab.events.filter(({ type }) => type === 'completed')).toHaveLength(1)
  })
})
