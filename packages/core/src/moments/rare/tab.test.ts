import type { Config, Survey } from '@earshot/schema'
import { beforeAll, expect, it } from 'vitest'
import { loadParts } from '../../../testing/load-parts'
import { createWorld } from '../../../testing/world'
import { createEarshot } from '../../index'
import type { Surface } from '../../surface'

beforeAll(async () => {
  await loadParts()
})

const turns = () => new Promise((resolve) => setTimeout(resolve, 5))

/** A page with one tab, on a surface that only says which label stands at the edge. */
async function page(survey: Partial<Survey>, more: Partial<Config> = {}) {
  const world = createWorld()
  const tab = world.openTab()
  const standing: string[] = []
  const surface: Surface = {
    preload() {},
    prepare: async () => ({
      asked: () => ({}),
      open: () => () => {},
      tab(label = 'none') {
        standing.push(label)
        return () => standing.splice(standing.indexOf(label), 1)
      },
    }),
  }
  const one: Survey = {
    id: 'feedback',
    title: { en: 'Feedback', de: 'Rückmeldung' },
    display: { as: 'tab' },
    questions: [{ id: 'q', type: 'nps' }],
    ...survey,
  }
  const config: Config = { earshot: 1, project: 'shop', surveys: [one], ...more }
  const earshot = createEarshot(config, { platform: tab.platform, surface })
  const settle = async () => {
    await turns()
    await world.advance(0)
    await turns()
  }
  await settle()
  return { earshot, tab, standing, settle }
}

it('stands at once where it has no moment or a manual one, whatever pacing says', async () => {
  expect((await page({})).standing).toEqual(['Feedback'])
  expect((await page({ moment: { manual: true } }, { pacing: { perYear: 0 } })).standing).toEqual(['Feedback'])
})

it('stands from its moment on', async () => {
  const { earshot, standing, settle } = await page({ moment: 'cart_opened' })
  expect(standing).toEqual([])
  earshot.track('cart_opened')
  await settle()
  expect(standing).toEqual(['Feedback'])
})

it('stands for its audience only, and never for those whom nothing may ask', async () => {
  const audience = { 'user.plan': 'pro' }
  expect((await page({ audience })).standing).toEqual([])
  expect((await page({ sample: 0 })).standing).toEqual([])
  expect((await page({ schedule: { to: '2001-01-01' } })).standing).toEqual([])
  expect((await page({}, { pacing: { quiet: ['/**'] } })).standing).toEqual([])
})

it('comes for who belongs to its audience once the host says who is here, and goes with them', async () => {
  const one = (id: string, plan: string): Survey => ({
    id,
    title: id,
    audience: { 'user.plan': plan },
    display: { as: 'tab' },
    questions: [{ id: 'q', type: 'nps' }],
  })
  const { earshot, standing, settle } = await page({}, { surveys: [one('pro', 'pro'), one('team', 'team')] })
  expect(standing).toEqual([])
  earshot.identify('u_1', { plan: 'pro' })
  await settle()
  expect(standing).toEqual(['pro'])
  earshot.identify('u_1', { plan: 'team' })
  await settle()
  expect(standing).toEqual(['team'])
  earshot.account('a_1', {})
  await settle()
  expect(standing).toEqual(['team'])
  earshot.reset()
  await settle()
  expect(standing).toEqual([])
})

it('is gone when its instance ends', async () => {
  const { earshot, standing, settle } = await page({})
  earshot.destroy()
  await settle()
  expect(standing).toEqual([])
})
