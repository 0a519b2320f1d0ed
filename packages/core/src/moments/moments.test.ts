import type { Config, Moment } from '@earshot/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadParts } from '../../testing/load-parts'
import { createWorld } from '../../testing/world'
import { createEarshot } from '../index'

beforeAll(async () => {
  await loadParts()
})

const turns = () => new Promise((resolve) => setTimeout(resolve, 5))

/** A page with one survey per moment, none of which limits the others. */
async function page(
  moments: readonly Moment[],
  { world = createWorld(), tabRows = new Map<string, string>(), path = '/' } = {},
) {
  const tab = world.openTab(tabRows)
  tab.facts.path = path
  const config: Config = {
    earshot: 1,
    project: 'shop',
    surveys: moments.map((moment, i) => ({ id: `s${i}`, moment, questions: [{ id: 'q', type: 'nps' }] })),
  }
  const earshot = createEarshot(config, { platform: tab.platform })
  const fired: string[] = []
  earshot.on('moment', ({ survey }: { survey: string }) => fired.push(survey))
  const settle = async (ms = 0) => {
    await turns()
    await world.advance(ms)
    await turns()
    await world.settle()
  }
  await settle()
  return { world, tab, earshot, fired, settle, tabRows }
}

const one = async (
  moment: Moment,
  act: (opened: Awaited<ReturnType<typeof page>>) => void | Promise<void>,
  options = {},
) => {
  const opened = await page([moment], options)
  await act(opened)
  await opened.settle()
  return opened.fired.length
}

describe('moments', () => {
  it('event: with and without a condition', async () => {
    expect(await one('a', ({ earshot }) => earshot.track('a'))).toBe(1)
    expect(await one('a', ({ earshot }) => earshot.track('b'))).toBe(0)
    const rich: Moment = { event: 'a', where: { 'event.total': { gte: 50 } } }
    expect(await one(rich, ({ earshot }) => earshot.track('a', { total: 50 }))).toBe(1)
    expect(await one(rich, ({ earshot }) => earshot.track('a', { total: 49 }))).toBe(0)
  })

  it('page: at load, and at a change of route to another path', async () => {
    expect(await one({ page: '/docs/**' }, () => {}, { path: '/docs/api' })).toBe(1)
    const routed = await page([{ page: '/docs/**' }])
    const go = async (path: string) => {
      routed.tab.facts.path = path
      routed.tab.happen('route')
      await routed.settle()
    }
    await go('/docs/a')
    expect(routed.fired).toHaveLength(1)
    await go('/docs/a')
    expect(routed.fired).toHaveLength(1)
    await go('/docs/b')
    expect(routed.fired).toHaveLength(2)
  })

  it('click: on what matches only', async () => {
    expect(await one({ click: '#buy' }, ({ tab }) => tab.dispatch('click', { on: '#buy' }))).toBe(1)
    expect(await one({ click: '#buy' }, ({ tab }) => tab.dispatch('click', { on: '#sell' }))).toBe(0)
  })

  it('visible: in view without a break for that long, once', async () => {
    const opened = await page([{ visible: '#pricing', for: '2s' }])
    opened.tab.see('#pricing', true)
    await opened.settle(1500)
    opened.tab.see('#pricing', false)
    await opened.settle(1500)
    expect(opened.fired).toHaveLength(0)
    opened.tab.see('#pricing', true)
    await opened.settle(2000)
    opened.tab.see('#pricing', true)
    await opened.settle(2000)
    expect(opened.fired).toHaveLength(1)
  })

  it('scroll: at that share of the page, once', async () => {
    const opened = await page([{ scroll: 60 }])
    for (const percent of [30, 59, 60, 90]) opened.tab.scrollTo(percent)
    await opened.settle()
    expect(opened.fired).toHaveLength(1)
  })

  it('dwell: counts only while the tab is visible', async () => {
    const opened = await page([{ dwell: '20s' }])
    await opened.settle(15_000)
    opened.tab.manners.isHidden = true
    opened.tab.happen('hide')
    await opened.settle(60_000)
    expect(opened.fired).toHaveLength(0)
    opened.tab.manners.isHidden = false
    opened.tab.happen('show')
    await opened.settle(4_900)
    expect(opened.fired).toHaveLength(0)
    await opened.settle(200)
    expect(opened.fired).toHaveLength(1)
  })

  it('idle: any input puts it off, with one timer', async () => {
    const opened = await page([{ idle: '30s' }])
    await opened.settle(20_000)
    for (let i = 0; i < 50; i++) opened.tab.dispatch('pointermove')
    expect(opened.world.timerCount()).toBeLessThanOrEqual(2)
    await opened.settle(29_000)
    expect(opened.fired).toHaveLength(0)
    await opened.settle(1_100)
    expect(opened.fired).toHaveLength(1)
  })

  it('exit: through the top, or by a fast scroll up after reading on touch', async () => {
    expect(await one({ exit: true }, ({ tab }) => tab.dispatch('mouseout', { relatedTarget: null, clientY: -2 }))).toBe(
      1,
    )
    expect(
      await one({ exit: true }, ({ tab }) => tab.dispatch('mouseout', { relatedTarget: null, clientY: 300 })),
    ).toBe(0)
    expect(await one({ exit: true }, ({ tab }) => tab.dispatch('mouseout', { relatedTarget: {}, clientY: -2 }))).toBe(0)
    const scroll = async (tab: Awaited<ReturnType<typeof page>>, upMs: number, isTouch = true) => {
      tab.tab.body.isTouch = isTouch
      for (const percent of [10, 40, 60]) {
        tab.tab.scrollTo(percent)
        await tab.settle(1000)
      }
      tab.tab.scrollTo(60)
      await tab.settle(upMs)
      tab.tab.scrollTo(45)
      await tab.settle()
      return tab.fired.length
    }
    expect(await scroll(await page([{ exit: true }]), 100)).toBe(1)
    expect(await scroll(await page([{ exit: true }]), 5000)).toBe(0)
    expect(await scroll(await page([{ exit: true }]), 100, false)).toBe(0)
  })

  it('visits: at that visit and later ones, not at a reload', async () => {
    const world = createWorld()
    const fired = []
    for (let visit = 1; visit <= 4; visit++) fired.push((await page([{ visits: 3 }], { world })).fired.length)
    expect(fired).toEqual([0, 0, 1, 1])
    const fresh = createWorld()
    const tabRows = new Map<string, string>()
    for (let reload = 1; reload <= 4; reload++)
      expect((await page([{ visits: 3 }], { world: fresh, tabRows })).fired).toEqual([])
  })

  it('rage: three clicks within a second at one place on what does nothing', async () => {
    const click = (x: number, on = 'p') => ({ clientX: x, clientY: 5, on })
    const clicks = async (...all: [object, number][]) =>
      one({ rage: true }, async ({ tab, settle }) => {
        for (const [event, ms] of all) {
          tab.dispatch('click', event)
          await settle(ms)
        }
      })
    expect(await clicks([click(5), 100], [click(6), 100], [click(7), 0])).toBe(1)
    expect(await clicks([click(5), 600], [click(6), 600], [click(7), 0])).toBe(0)
    expect(await clicks([click(5), 100], [click(200), 100], [click(7), 0])).toBe(0)
    expect(await clicks([click(5, 'button'), 100], [click(6, 'button'), 100], [click(7, 'button'), 0])).toBe(0)
  })

  it('error: uncaught errors and rejections, not a picture that is missing', async () => {
    expect(await one({ error: true }, ({ tab }) => tab.dispatch('error', { message: 'x is not a function' }))).toBe(1)
    expect(await one({ error: true }, ({ tab }) => tab.dispatch('unhandledrejection'))).toBe(1)
    expect(await one({ error: true }, ({ tab }) => tab.dispatch('error'))).toBe(0)
  })

  it('any and all, in any order', async () => {
    expect(await one({ any: ['a', { click: '#b' }] }, ({ tab }) => tab.dispatch('click', { on: '#b' }))).toBe(1)
    expect(await one({ all: ['a', 'b'] }, ({ earshot }) => earshot.track('b'))).toBe(0)
    expect(
      await one({ all: ['a', 'b'] }, ({ earshot }) => {
        earshot.track('b')
        earshot.track('b')
        earshot.track('a')
      }),
    ).toBe(1)
  })

  it('sequence: in this order, in that time, without that', async () => {
    const moment: Moment = { sequence: ['a', 'b'], within: '10m', unless: 'c' }
    const play = (...steps: [string, number][]) =>
      one(moment, async ({ earshot, settle }) => {
        for (const [name, ms] of steps) {
          earshot.track(name)
          await settle(ms)
        }
      })
    expect(await play(['a', 1000], ['b', 0])).toBe(1)
    expect(await play(['b', 1000], ['a', 0])).toBe(0)
    expect(await play(['a', 11 * 6e4], ['b', 0])).toBe(0)
    expect(await play(['a', 9 * 6e4], ['a', 5 * 6e4], ['b', 0])).toBe(1)
    expect(await play(['a', 1000], ['c', 1000], ['b', 0])).toBe(0)
    expect(await play(['a', 1000], ['c', 1000], ['a', 1000], ['b', 0])).toBe(1)
  })

  it('times and next, and their progress over a reload of the tab, but not into another visit', async () => {
    const world = createWorld()
    const tabRows = new Map<string, string>()
    const moments: Moment[] = [{ event: 'a', times: 3 }, { all: ['a', 'b'] }, { event: 'a', next: 'page' }]
    const first = await page(moments, { world, tabRows })
    first.earshot.track('a')
    first.earshot.track('a')
    await first.settle()
    expect(first.fired).toEqual([])
    const second = await page(moments, { world, tabRows })
    expect(second.fired).toEqual(['s2'])
    second.earshot.track('a')
    second.earshot.track('b')
    second.earshot.track('a')
    await second.settle()
    expect(second.fired).toEqual(['s2', 's0', 's1'])
    await world.advance(31 * 6e4)
    const third = await page(moments, { world, tabRows })
    third.earshot.track('b')
    await third.settle()
    expect(third.fired).toEqual([])
  })

  it('next is a change of route as well', async () => {
    const opened = await page([{ event: 'a', next: 'page' }])
    opened.earshot.track('a')
    await opened.settle()
    opened.tab.happen('route')
    await opened.settle()
    expect(opened.fired).toEqual([])
    opened.tab.facts.path = '/next'
    opened.tab.happen('route')
    await opened.settle()
    expect(opened.fired).toEqual(['s0'])
  })

  it('delay: survives a route change, and asks the condition again', async () => {
    const opened = await page([
      { event: 'a', delay: '2s', where: { 'user.plan': 'pro' } },
      { event: 'a', delay: '2s' },
    ])
    opened.earshot.identify('u', { plan: 'pro' })
    opened.earshot.track('a')
    await opened.settle(1000)
    opened.tab.facts.path = '/elsewhere'
    opened.tab.happen('route')
    opened.earshot.identify('u', { plan: 'free' })
    await opened.settle(1100)
    expect(opened.fired).toEqual(['s1'])
  })

  it('one that the browser can not read is told with its pointer, and the others go on', async () => {
    const opened = await page([{ any: ['x', { click: '#a[' }] }, 'a'])
    opened.earshot.track('a')
    await opened.settle()
    expect(opened.fired).toEqual(['s1'])
    expect(opened.tab.events.filter(({ type }) => type === 'error').map(({ detail }) => detail)).toMatchObject([
      { code: 'config', pointer: '/surveys/0/moment/any/1/click', found: '"#a["' },
    ])
  })

  it('an event of an earlier page load never opens a survey', async () => {
    const world = createWorld()
    const tabRows = new Map<string, string>()
    const first = await page([{ event: 'a', delay: '5s' }], { world, tabRows })
    first.earshot.track('a')
    await first.settle(1000)
    first.earshot.destroy()
    const second = await page([{ event: 'a', delay: '5s' }], { world, tabRows })
    await second.settle(10_000)
    expect(second.fired).toEqual([])
  })

  it('leaves nothing behind', async () => {
    const all: Moment[] = [
      'a',
      { page: '/x' },
      { click: '#a' },
      { visible: '#b' },
      { scroll: 50 },
      { dwell: '9s' },
      { idle: '9s' },
      { exit: true },
      { rage: true },
      { error: true },
    ]
    const opened = await page([...all, { any: all }, { all }, { sequence: all, unless: 'z', next: 'page', times: 2 }])
    expect(opened.tab.listenerCount()).toBeGreaterThan(20)
    opened.earshot.destroy()
    await opened.settle()
    expect(opened.tab.listenerCount()).toBe(0)
    expect(opened.world.timerCount()).toBe(0)
  })
})
