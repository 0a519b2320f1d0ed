import type { Config, Sink } from '@earshot/schema'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { loadParts } from '../testing/load-parts'
import { createWorld } from '../testing/world'
import { createEarshot, type Panel, type Run, type Surface } from './index'
import { panelOf } from './panel-of'

const sink: Sink = { url: '/v1/responses', key: 'pk_demo' }
const config: Config = {
  earshot: 1,
  project: 'shop',
  brand: 'Leaf',
  collector: sink,
  surveys: [{ id: 'nps', moment: 'asked', questions: [{ id: 'score', type: 'nps', text: 'For {brand}?' }] }],
}
/** Dynamic imports take real turns of the event loop. */
const loaded = () => new Promise((resolve) => setTimeout(resolve, 20))

beforeAll(async () => {
  await loadParts()
})

/** A surface that draws nothing and hands out what it was given. */
function blindSurface(panels: Panel[], closes: string[] = []): Surface {
  return {
    preload() {},
    prepare: async () => ({ asked: () => ({}), open: () => () => {} }),
    async manage(source) {
      const panel = panelOf(source)
      panels.push(panel)
      const name = `panel ${panels.length}`
      return () => {
        closes.push(name)
        panel.closed()
      }
    },
  }
}

async function managed({ given = config, isOnline = true } = {}) {
  const world = createWorld()
  const tab = world.openTab()
  const panels: Panel[] = []
  const closes: string[] = []
  let online = isOnline
  const post: typeof tab.platform.post = async (request) => {
    if (!online) throw Error('no network')
    return tab.platform.post(request)
  }
  const surface = blindSurface(panels, closes)
  const earshot = createEarshot(given, { platform: { ...tab.platform, post }, surface })
  const runs: Run[] = []
  earshot.on('run', (run) => runs.push(run))
  const show = async () => {
    const before = runs.length
    void earshot.show('nps')
    return vi.waitUntil(() => runs[before])
  }
  return {
    world,
    tab,
    earshot,
    panels,
    closes,
    runs,
    show,
    async answer(score: number) {
      const run = await show()
      run.answer('score', score)
      await run.complete()
      await world.advance(10)
      return run
    },
    goOnline(is: boolean) {
      online = is
      if (is) tab.happen('online')
    },
    async panel() {
      expect(await earshot.manage()).toEqual({ shown: true })
      return panels.at(-1)!
    },
  }
}

describe('manage()', () => {
  it('says why it can not: without an interface, with one that has no panel, with one that fails', async () => {
    const { platform } = createWorld().openTab()
    expect(await createEarshot(config, { platform }).manage()).toEqual({
      shown: false,
      reason: 'there is no interface that could draw the panel',
    })
    const { manage: _, ...bare } = blindSurface([])
    expect(await createEarshot(config, { platform, surface: bare }).manage()).toMatchObject({ shown: false })
    const surface: Surface = { ...bare, manage: () => Promise.reject(Error('offline')) }
    const earshot = createEarshot(config, { platform, surface })
    const errors: unknown[] = []
    earshot.on('error', (detail) => errors.push(detail))
    expect(await earshot.manage()).toEqual({ shown: false, reason: 'offline' })
    // What did not open stands in no prompt's way.
    expect(earshot.explain('nps')[0]!.checks.find(({ rule }) => rule === 'open')).toMatchObject({ ok: true })
    expect(errors).toEqual([{ code: 'surface', message: 'offline' }])
    expect(await createEarshot(config).manage()).toEqual({ shown: false, reason: 'no document' })
  })

  it('tells who sees the answers, once for each host', async () => {
    const collector = [sink, { ...sink, id: 'b' }, { url: 'https://forms.example/in', format: 'json' as const }]
    const { panel } = await managed({ given: { ...config, collector } })
    const { sentTo, host, text } = await panel()
    expect([sentTo, host, text('For {brand|you}: {answers.score|none}', { score: 4 })]).toEqual([
      ['shop.example', 'forms.example'],
      'shop.example',
      'For Leaf: 4',
    ])
  })

  it('lists the answers newest first, and how each stands', async () => {
    const { answer, goOnline, panel, world } = await managed()
    await answer(9)
    await world.advance(1000)
    world.collector.behaves(({ batch, responses }) =>
      world.collector.reply(200, {
        earshot: 1,
        batch,
        receivedAt: '',
        results: responses.map(({ id, rev }) => ({ id, rev, status: 'invalid', code: 'schema' })),
      }),
    )
    await answer(8)
    await world.advance(1000)
    goOnline(false)
    await answer(7)
    const { responses, displays, code, isOptedOut, isDurable } = await (await panel()).look()
    expect(responses.map(({ doc, state }) => [doc.answers.score, state])).toEqual([
      [7, 'waits'],
      [8, 'refused'],
      [9, 'sent'],
    ])
    expect({ displays, code, isOptedOut, isDurable }).toEqual({
      displays: 3,
      code: responses[0]!.doc.client.id,
      isOptedOut: false,
      isDurable: true,
    })
  })

  it('says of a deletion what has become of it', async () => {
    const { answer, goOnline, panel, world } = await managed()
    const [first, second] = [await answer(9), await answer(3)]
    const { remove, look } = await panel()
    expect(await remove(first.id)).toBe('everywhere')
    expect(world.collector.stored.has(first.id)).toBe(false)
    goOnline(false)
    expect(await remove(second.id)).toBe('waits')
    expect((await look()).responses).toEqual([])
    expect(world.collector.stored.has(second.id)).toBe(true)
    goOnline(true)
    await world.advance(60_000)
    await loaded()
    await world.advance(60_000)
    expect(world.collector.stored.has(second.id)).toBe(false)
  })

  it('does not promise what other endpoints can not do', async () => {
    const collector = [sink, { url: 'https://forms.example/in', format: 'json' as const }]
    const { answer, panel } = await managed({ given: { ...config, collector } })
    const { id } = await answer(9)
    expect(await (await panel()).remove(id)).toBe('here')
  })

  it('where nothing is sent, gone here is gone everywhere', async () => {
    const { collector: _, ...given } = config
    const { answer, panel } = await managed({ given })
    const { id } = await answer(9)
    const { remove, sentTo } = await panel()
    expect([sentTo, await remove(id)]).toEqual([[], 'everywhere'])
  })

  it('does not wait for a collector that is silent', async () => {
    const { answer, panel, tab, world } = await managed()
    const { id } = await answer(9)
    tab.platform.post = () => new Promise(() => {})
    const removal = (await panel()).remove(id)
    await loaded()
    await world.advance(3000)
    expect(await removal).toBe('waits')
  })

  it('ends all asking, and turns it on again', async () => {
    const { panel } = await managed()
    const { setAsking, look } = await panel()
    await setAsking(false)
    expect((await look()).isOptedOut).toBe(true)
    await setAsking(true)
    expect((await look()).isOptedOut).toBe(false)
  })

  it('is there once, keeps prompts back while it is, and goes with the instance', async () => {
    const { earshot, panel, panels, closes, runs, show, world } = await managed()
    await panel()
    await panel()
    expect(closes).toEqual(['panel 1'])
    const isOpen = () => earshot.explain('nps')[0]!.checks.find(({ rule }) => rule === 'open')?.actual
    expect(isOpen()).toBe(true)
    panels[1]!.closed()
    expect(isOpen()).toBe(false)
    const run = await show()
    run.manage()
    await loaded()
    expect([runs.length, panels.length, isOpen()]).toEqual([1, 3, true])
    await run.dismiss()
    await world.advance(10)
    expect(isOpen()).toBe(true)
    earshot.destroy()
    await loaded()
    expect(closes).toEqual(['panel 1', 'panel 3'])
  })
})
