import type { Config } from '@earshot/schema'
import { expect } from 'vitest'
import { createEarshot, type Run } from '../src/index'
import { createWorld } from './world'

const configOf = (text: string): Config => ({
  earshot: 1,
  project: 'shop',
  brand: text,
  collector: { url: '/v1/responses', key: text || 'k' },
  pacing: { perSession: 99, cooldown: '0s', perYear: 99, quiet: [text || 'x'] },
  journey: [{ id: 'buy', title: text, touchpoints: [{ id: 'checkout', title: text, owner: text || 'o' }] }],
  surveys: [
    {
      id: 'one',
      title: text,
      touchpoint: 'checkout',
      moment: 'asked',
      audience: { 'user.hostile': { contains: text, ne: 'x' } },
      questions: [
        { id: 'why', type: 'text', text: `${text}{user.hostile|${text}}`, hint: text },
        { id: 'which', type: 'choice', text, options: [{ id: 'a', text }], other: true },
      ],
      ending: { text },
    },
  ],
})

/** Dynamic imports take real turns of the event loop. */
const turns = () => new Promise((resolve) => setTimeout(resolve, 0))

/** Takes one text through every field of configuration, traits, events and answers, up to what the collector has. */
export async function takeThrough(text: string): Promise<void> {
  const world = createWorld()
  const tab = world.openTab()
  tab.facts.path = `/${text.slice(0, 200)}`
  const runs: Run[] = []
  const earshot = createEarshot(configOf(text), { platform: tab.platform })
  earshot.on('run', (run) => runs.push(run))
  earshot.identify(text || 'u', { hostile: text, [text]: text, list: [text] })
  earshot.account(text || 'a', { [text]: text })
  earshot.track(text, { [text]: text })
  earshot.show('one', { context: { [text]: text } })
  for (let i = 0; i < 6 && !runs.length; i++) {
    await turns()
    await world.advance(10)
  }
  const [run] = runs
  expect(run, JSON.stringify(text.slice(0, 80))).toBeDefined()
  expect(typeof run!.text(run!.survey.questions[0]!.text)).toBe('string')
  await run!.answer('why', text.slice(0, 2000) || '-')
  run!.next()
  await run!.answer('which', `other:${text.slice(0, 1900)}`)
  await run!.complete()
  await turns()
  await world.advance(10)
  const stored = world.collector.stored.get(run!.id)
  expect(stored, JSON.stringify(text.slice(0, 80))).toMatchObject({ status: 'completed', survey: 'one' })
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  earshot.destroy()
}
