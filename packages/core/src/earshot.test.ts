import type { Config } from '@earshot/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadParts } from '../testing/load-parts'
import { createWorld } from '../testing/world'
import { createEarshot, type Options, type Run } from './index'

const config: Config = {
  earshot: 1,
  project: 'shop',
  brand: 'Leaf',
  collector: { url: '/v1/responses', key: 'pk_demo' },
  journey: [
    { id: 'buy', touchpoints: [{ id: 'checkout', owner: 'payments', moment: { event: 'order_placed', delay: '1s' } }] },
  ],
  surveys: [
    {
      id: 'csat',
      touchpoint: 'checkout',
      questions: [
        { id: 'score', type: 'csat', subject: 'checkout' },
        {
          id: 'why',
          type: 'text',
          text: 'What should we improve, {user.name|friend}?',
          if: { 'answers.score': { lte: 3 } },
        },
      ],
    },
  ],
}

function open(world = createWorld(), given: unknown = config, options: Options = {}, tabRows?: Map<string, string>) {
  const tab = world.openTab(tabRows)
  const runs: Run[] = []
  const earshot = createEarshot(given as Config, { platform: tab.platform, ...options })
  earshot.on('run', (run) => runs.push(run))
  const types = () => tab.events.map(({ type }) => type)
  return { world, tab, earshot, runs, types }
}

/** Dynamic imports take real turns of the event loop. */
const loaded = () => new Promise((resolve) => setTimeout(resolve, 20))

beforeAll(async () => {
  await loadParts()
})

async function shown(opened = open()) {
  opened.earshot.track('order_placed', { total: 42 })
  await loaded()
  await opened.world.advance(1000)
  await loaded()
  await opened.world.advance(10)
  return opened
}

describe('an instance', () => {
  it('asks after the moment and its delay, once a visit', async () => {
    const { world, runs, earshot, types } = open()
    earshot.track('order_placed')
    await loaded()
    await world.advance(900)
    expect(runs).toHaveLength(0)
    await world.advance(200)
    await loaded()
    await world.advance(10)
    expect(runs).toHaveLength(1)
    await runs[0]!.dismiss()
    earshot.track('order_placed')
    await world.advance(2000)
    await loaded()
    expect(runs).toHaveLength(1)
    expect(types()).toEqual(['ready', 'moment', 'shown', 'dismissed', 'closed', 'delivered', 'moment', 'held'])
  })

  it('has "shown" on disk before anybody may draw', async () => {
    const { world, earshot } = open()
    let rowsAtOpening: unknown[] = []
    earshot.on(
      'run',
      () => (rowsAtOpening = [...world.rows.values()].map((row) => (row as { doc?: { status: string } }).doc?.status)),
    )
    earshot.track('order_placed')
    await loaded()
    await world.advance(1000)
    await loaded()
    await world.advance(10)
    expect(rowsAtOpening).toContain('shown')
  })

  it('delivers one document whose last revision tells all', async () => {
    const { world, runs, types } = await shown()
    const [run] = runs
    expect(run!.question.value?.id).toBe('score')
    expect(run!.last.value).toBe(true)
    await run!.answer('score', 2)
    expect(run!.last.value).toBe(false)
    run!.next()
    expect(run!.question.value?.id).toBe('why')
    expect(run!.text(run!.question.value!.text)).toBe('What should we improve, friend?')
    await run!.answer('why', 'The fees')
    expect(await run!.complete()).toBe(true)
    await world.advance(100)
    expect([...world.collector.stored.values()]).toMatchObject([
      {
        status: 'completed',
        survey: 'csat',
        surveyVersion: 1,
        wave: null,
        project: 'shop',
        answers: { score: 2, why: 'The fees' },
        asked: { score: { type: 'csat', min: 1, max: 5, instrument: 'csat-5' }, why: { type: 'text' } },
        journey: { stage: 'buy', touchpoint: 'checkout', moment: { event: 'order_placed' } },
        context: { path: '/', locale: 'en', device: 'desktop', dir: 'ltr' },
        sampling: { rate: 1 },
        consent: 'granted',
        client: { seq: 1 },
        sdk: 'earshot/1.0.0',
        test: false,
      },
    ])
    expect(run!.kept.value).toBe('sent')
    expect(types()).toEqual([
      'ready',
      'moment',
      'shown',
      'started',
      'answered',
      'answered',
      'completed',
      'closed',
      'delivered',
    ])
  })

  it('leaves an answer out whose question is no longer asked', async () => {
    const { world, runs } = await shown()
    const [run] = runs
    await run!.answer('score', 1)
    run!.next()
    await run!.answer('why', 'x')
    run!.back()
    await run!.answer('score', 5)
    await run!.complete()
    await world.advance(100)
    expect([...world.collector.stored.values()][0]).toMatchObject({ status: 'completed', answers: { score: 5 } })
    expect([...world.collector.stored.values()][0]!.answers).not.toHaveProperty('why')
  })

  it('refuses Send without the required answer, and answers that are not on the scale', async () => {
    const { runs } = await shown()
    const [run] = runs
    expect(await run!.complete()).toBe(false)
    expect(run!.error.value).toEqual({ question: 'score', code: 'required' })
    await run!.answer('score', 6)
    expect(run!.error.value).toEqual({ question: 'score', code: 'invalid' })
    await run!.answer('score', 4)
    expect(run!.error.value).toBeNull()
  })

  it('counts a double Send once', async () => {
    const { world, runs } = await shown()
    const [run] = runs
    await run!.answer('score', 4)
    expect(await Promise.all([run!.complete(), run!.complete()])).toEqual([true, true])
    await world.advance(5000)
    expect(world.collector.stored.size).toBe(1)
  })

  it('is completed when that is on disk, not before', async () => {
    const world = createWorld()
    const tab = world.openTab()
    let release = () => {}
    let isSlow = false
    const transact: typeof tab.platform.store.transact = async (...args) => {
      if (isSlow) await new Promise<void>((resolve) => (release = resolve))
      return tab.platform.store.transact(...args)
    }
    const earshot = createEarshot(config, { platform: { ...tab.platform, store: { ...tab.platform.store, transact } } })
    const runs: Run[] = []
    earshot.on('run', (run) => runs.push(run))
    await shown({ world, earshot, runs, tab, types: () => [] })
    await runs[0]!.answer('score', 5)
    isSlow = true
    const sent = runs[0]!.complete()
    await world.settle()
    expect(runs[0]!.status.value).toBe('started')
    expect(runs[0]!.question.value?.id).toBe('score')
    isSlow = false
    release()
    expect(await sent).toBe(true)
    expect(runs[0]!.status.value).toBe('completed')
  })

  it('does not say that it has an answer which the disk refused, and has it when Send is pressed again', async () => {
    const world = createWorld()
    const tab = world.openTab()
    let isFull = false
    const transact: typeof tab.platform.store.transact = async (...args) => {
      if (isFull) throw Error('QuotaExceededError')
      return tab.platform.store.transact(...args)
    }
    const earshot = createEarshot(config, { platform: { ...tab.platform, store: { ...tab.platform.store, transact } } })
    const runs: Run[] = []
    earshot.on('run', (run) => runs.push(run))
    await shown({ world, earshot, runs, tab, types: () => [] })
    isFull = true
    await runs[0]!.answer('score', 5)
    expect(await runs[0]!.complete()).toBe(false)
    expect(runs[0]!.error.value).toEqual({ question: 'score', code: 'storage' })
    expect(runs[0]!.status.value).toBe('started')
    isFull = false
    expect(await runs[0]!.complete()).toBe(true)
    await world.advance(100)
    expect([...world.collector.stored.values()]).toMatchObject([{ status: 'completed', answers: { score: 5 } }])
    expect(tab.events.filter(({ type }) => type === 'completed')).toHaveLength(1)
  })

  it('keeps the answer while the network is away, over a reload, and delivers it when it is back', async () => {
    const { world, runs, tab } = await shown()
    world.collector.behaves(() => {
      throw Error('no network')
    })
    await runs[0]!.answer('score', 4)
    expect(await runs[0]!.complete()).toBe(true)
    expect(runs[0]!.kept.value).toBe('device')
    tab.crash()
    const again = open(world, config, {}, tab.tabRows)
    await loaded()
    await world.advance(100)
    expect(await again.earshot.pending()).toBe(1)
    world.collector.heals()
    again.tab.happen('online')
    await loaded()
    await world.advance(100)
    expect(await again.earshot.pending()).toBe(0)
    expect([...world.collector.stored.values()]).toMatchObject([{ status: 'completed', answers: { score: 4 } }])
  })

  it('goes on after a reload in the middle, with the same document', async () => {
    const { world, runs, tab } = await shown()
    await runs[0]!.answer('score', 2)
    runs[0]!.next()
    await world.settle()
    tab.crash()
    const again = open(world, config, {}, tab.tabRows)
    await loaded()
    await world.advance(100)
    expect(again.runs).toHaveLength(1)
    expect(again.runs[0]!.id).toBe(runs[0]!.id)
    expect(again.types()).not.toContain('shown')
    expect(again.runs[0]!.question.value?.id).toBe('why')
    expect(again.runs[0]!.answers.value).toEqual({ score: 2 })
    await again.runs[0]!.complete()
    await world.advance(5000)
    expect([...world.collector.stored.values()]).toMatchObject([{ status: 'completed', answers: { score: 2 } }])
  })

  it('goes on in its place once the page has put that up again, and begins anew on another page', async () => {
    const target = {} as Element
    const { world, tab, earshot, runs } = open()
    await loaded()
    void earshot.show('csat', { target })
    await world.advance(100)
    await runs[0]!.answer('score', 2)
    runs[0]!.next()
    await world.settle()
    tab.crash()

    const back = open(world, config, {}, tab.tabRows)
    await loaded()
    await world.advance(3000)
    expect(back.runs).toHaveLength(0)
    void back.earshot.show('csat', { target })
    await world.advance(100)
    expect(back.runs.map(({ id }) => id)).toEqual([runs[0]!.id])
    expect([back.runs[0]!.question.value?.id, back.runs[0]!.answers.value]).toEqual(['why', { score: 2 }])
    await back.runs[0]!.answer('why', 'Colours')
    back.tab.crash()

    const elsewhere = open(world, config, {}, back.tab.tabRows)
    elsewhere.tab.facts.path = '/elsewhere'
    await loaded()
    void elsewhere.earshot.show('csat', { target })
    await world.advance(3000)
    expect(elsewhere.runs.map(({ answers }) => answers.value)).toEqual([{}])
    expect(elsewhere.runs[0]!.id).not.toBe(runs[0]!.id)
    expect(world.collector.stored.get(runs[0]!.id)).toMatchObject({
      status: 'started',
      answers: { score: 2, why: 'Colours' },
    })
  })

  it('counts a prompt as ignored that was left for another page, and not one that was begun', async () => {
    for (const isBegun of [false, true]) {
      const { world, runs, tab } = await shown()
      if (isBegun) await runs[0]!.answer('score', 4)
      tab.crash()
      const again = open(world, config, {}, tab.tabRows)
      again.tab.facts.path = '/elsewhere'
      await loaded()
      await world.advance(3000)
      expect(again.runs).toHaveLength(isBegun ? 1 : 0)
      expect([...world.collector.stored.values()].map(({ status }) => status)).toEqual([
        isBegun ? 'started' : 'ignored',
      ])
    }
  })

  it('counts a prompt as ignored that nobody touched for half an hour, and takes it away', async () => {
    let isClosed = false
    const surface = { preload() {}, prepare: async () => ({ asked: () => ({}), open: () => () => (isClosed = true) }) }
    const { world, runs } = await shown(open(createWorld(), config, { surface: surface as never }))
    await runs[0]!.answer('score', 4)
    await world.advance(29 * 6e4)
    expect(runs[0]!.status.value).toBe('started')
    await world.advance(2 * 6e4)
    expect(runs[0]!.status.value).toBe('ignored')
    expect(isClosed).toBe(true)
    expect([...world.collector.stored.values()]).toMatchObject([{ status: 'ignored', answers: { score: 4 } }])
  })

  it('takes the lock of the prompt for nothing but a prompt', async () => {
    const { world, tab } = await shown()
    tab.crash()
    await world.advance(40 * 6e4)
    const locked: string[] = []
    const next = world.openTab()
    const exclusively: typeof next.platform.exclusively = (name, task) => {
      locked.push(name)
      return next.platform.exclusively!(name, task)
    }
    createEarshot(config, { platform: { ...next.platform, exclusively } })
    await loaded()
    await world.advance(3000)
    expect([...world.collector.stored.values()].map(({ status }) => status)).toEqual(['ignored'])
    expect(locked.filter((name) => name.endsWith('/prompt'))).toEqual([])
  })

  it('settles what another tab left long ago', async () => {
    const { world, tab } = await shown()
    tab.crash()
    await world.advance(40 * 6e4)
    open(world, config)
    await loaded()
    await world.advance(3000)
    expect([...world.collector.stored.values()].map(({ status }) => status)).toEqual(['ignored'])
  })

  it('shows one prompt when two tabs get the moment at once', async () => {
    const world = createWorld()
    const tabs = [open(world), open(world)]
    for (const { earshot } of tabs) earshot.track('order_placed')
    await loaded()
    await world.advance(1000)
    await loaded()
    await world.advance(100)
    expect(tabs.flatMap(({ runs }) => runs)).toHaveLength(1)
  })

  it('runs the good surveys of a configuration with bad ones and names each bad place once', async () => {
    const bad = {
      ...config,
      surveys: [{ id: 'x', moment: 'order_placed', questions: [{ id: 'q', type: 'nsp' }] }, ...config.surveys],
    }
    const { tab, runs } = await shown(open(createWorld(), { ...bad, titel: 1 }))
    expect(runs.map(({ survey }) => survey.id)).toEqual(['csat'])
    expect(tab.warnings).toHaveLength(1)
    expect(tab.warnings[0]).toContain('/surveys/0/questions/0/type: found "nsp", allowed: nps, csat, ces, rating, ')
    expect(tab.warnings[0]).toContain('/titel')
  })

  it('survives a configuration that is none', async () => {
    for (const none of [() => null, () => 7, () => [], () => Promise.reject(Error('404'))]) {
      const { tab, earshot } = open(createWorld(), none())
      await loaded()
      expect(tab.warnings).toHaveLength(1)
      expect(await earshot.show('csat')).toMatchObject({ shown: false })
      expect(await earshot.flush()).toEqual({ sent: 0, acknowledged: 0, rejected: 0, pending: 0 })
    }
  })

  it('stores, sends and shows nothing before consent, and plays the calls after it', async () => {
    const opened = open(createWorld(), { ...config, consent: 'pending' })
    await shown(opened)
    expect([opened.world.rows.size, opened.tab.tabRows.size, opened.runs.length]).toEqual([0, 0, 0])
    opened.earshot.consent('granted')
    await loaded()
    await opened.world.advance(1000)
    await loaded()
    await opened.world.advance(10)
    expect(opened.runs).toHaveLength(1)
  })

  it('waits for passing things on the same page', async () => {
    const opened = open()
    await opened.world.settle()
    opened.tab.manners.isModalOpen = true
    await shown(opened)
    expect(opened.runs).toHaveLength(0)
    opened.tab.manners.isModalOpen = false
    await opened.world.advance(1000)
    await loaded()
    expect(opened.runs).toHaveLength(1)
  })

  it('lets the host veto, and takes silence and a throw as a no', async () => {
    for (const beforeShow of [() => false, () => Promise.reject(Error('x')), () => new Promise<boolean>(() => {})]) {
      const opened = await shown(open(createWorld(), config, { beforeShow }))
      await opened.world.advance(4000)
      expect(opened.runs).toHaveLength(0)
      expect(opened.types()).toContain('held')
    }
  })

  it('opens on request whatever the pacing, and tells how it ended', async () => {
    const { world, runs, earshot } = await shown()
    await runs[0]!.dismiss()
    const result = earshot.show('csat')
    await loaded()
    await world.advance(10)
    expect(runs[1]!.invited).toBe(true)
    await runs[1]!.answer('score', 5)
    await runs[1]!.complete()
    expect(await result).toEqual({ shown: true, status: 'completed', answers: { score: 5 } })
    expect(await earshot.show('nothing')).toMatchObject({ shown: false, reason: 'no survey is named nothing' })
  })

  it('leaves out who it is where the browser asks for privacy, unless told to ignore that', async () => {
    for (const gpc of ['anonymise', 'ignore'] as const) {
      const opened = open(createWorld(), { ...config, gpc })
      opened.tab.facts.isPrivate = true
      opened.earshot.identify('u_1', { plan: 'pro' })
      opened.earshot.account('a_9')
      await shown(opened)
      await opened.runs[0]!.dismiss()
      await opened.world.advance(100)
      const [{ person } = { person: {} }] = [...opened.world.collector.stored.values()]
      if (gpc === 'ignore') expect(person).toMatchObject({ id: 'u_1', account: 'a_9', traits: { plan: 'pro' } })
      else expect(person).toEqual({ traits: { plan: 'pro' } })
    }
  })

  it('serves several sinks independently of each other', async () => {
    const world = createWorld()
    const sent: { [url: string]: string[] } = {}
    const tab = world.openTab()
    let isSecondDown = true
    const post: typeof tab.platform.post = async (request) => {
      if (request.url === '/second' && isSecondDown) throw Error('no network')
      ;(sent[request.url] ??= []).push(String(request.contentType))
      return request.url === '/second'
        ? world.collector.reply(204, '', { contentType: '' })
        : tab.platform.post(request)
    }
    const collector = [{ url: '/v1/responses' }, { url: '/second', format: 'cloudevents' }]
    const earshot = createEarshot({ ...config, collector }, { platform: { ...tab.platform, post } })
    const runs: Run[] = []
    earshot.on('run', (run) => runs.push(run))
    await shown({ world, earshot, runs, tab, types: () => [] })
    await runs[0]!.answer('score', 5)
    await runs[0]!.complete()
    await world.advance(100)
    expect([...world.collector.stored.values()]).toMatchObject([{ status: 'completed' }])
    expect(await earshot.pending()).toBe(1)
    isSecondDown = false
    await world.advance(60_000)
    await loaded()
    expect(sent['/second']).toContain('application/cloudevents-batch+json')
    expect(await earshot.pending()).toBe(0)
  })

  it('keeps what goes to a format that nobody speaks, and says so', async () => {
    const { runs, earshot, tab } = await shown(
      open(createWorld(), { ...config, collector: { url: '/x', format: 'nonsense' } }),
    )
    await runs[0]!.dismiss()
    expect(await earshot.pending()).toBe(1)
    expect(tab.events).toContainEqual({
      type: 'error',
      detail: { code: 'format', message: 'no transport is named nonsense', sink: '/x' },
    })
  })

  it('leaves no listener, no timer and no prompt behind', async () => {
    for (const isOpen of [false, true]) {
      let closed = 0
      const surface = { preload() {}, prepare: async () => ({ asked: () => ({}), open: () => () => void closed++ }) }
      const { world, tab, runs, earshot } = await shown(open(createWorld(), config, { surface: surface as never }))
      if (!isOpen) await runs[0]!.dismiss()
      await world.advance(100)
      earshot.destroy()
      await world.settle()
      expect([tab.listenerCount(), world.timerCount()]).toEqual([0, 0])
      if (isOpen) expect(closed).toBe(1)
    }
  })

  it('does nothing without a DOM', async () => {
    const earshot = createEarshot(config)
    earshot.track('order_placed')
    earshot.identify('u_1')
    earshot.hold()()
    expect(await earshot.show('csat')).toMatchObject({ shown: false })
    expect(await earshot.pending()).toBe(0)
    expect(earshot.explain()).toEqual([])
    earshot.destroy()
  })
})
