import type { Config, ResponseDocument } from '@earshot/schema'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { createWorld } from '../../testing/world'
import { createEarshot, type Run } from '../index'

const config: Config = {
  earshot: 1,
  project: 'shop',
  collector: { url: '/v1/responses', key: 'pk_demo' },
  pacing: { perSession: 99, cooldown: '0s', perYear: 999, afterTwoDismissals: '0s' },
  surveys: [
    {
      id: 'nps',
      moment: 'asked',
      frequency: { every: '0s', afterDismiss: '0s', afterIgnore: '0s', max: 999 },
      questions: [
        { id: 'score', type: 'nps' },
        { id: 'why', type: 'text', text: 'Why?', mask: false },
      ],
    },
  ],
}

type Step =
  | { does: 'identify'; who: 'ann' | 'bob' | 'eve' }
  | { does: 'reset' | 'track' | 'say' | 'complete' | 'dismiss' | 'reload' }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('identify' as const),
      who: fc.constantFrom('ann' as const, 'bob' as const, 'eve' as const),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'reset' as const,
        'track' as const,
        'track' as const,
        'say' as const,
        'say' as const,
        'complete' as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('dismiss' as const, 'reload' as const) }) },
)

/** Parts that are loaded, and what a run writes, take real turns of the event loop. */
const turns = async (world: ReturnType<typeof createWorld>) => {
  for (let i = 0; i < 8; i++) {
    await new Promise((resolve) => setImmediate(resolve))
    await world.advance(5)
  }
}

beforeAll(async () => {
  await Promise.all(['../desk', '../screen', '../trouble', '../privacy'].map((part) => import(/* @vite-ignore */ part)))
})

/** Plays the steps. Every word that is said names who says it, by a count of the people who came one after the other. */
async function play(steps: readonly Step[]) {
  const world = createWorld()
  let tab = world.openTab()
  let runs: Run[] = []
  const open = () => {
    runs = []
    const earshot = createEarshot(config, { platform: tab.platform })
    earshot.on('run', (run) => {
      runs.push(run)
      begun.set(run.id, begun.get(run.id) ?? { turn, who })
    })
    return earshot
  }
  /** Counts up when whoever was named leaves: from then on it is, or may be, somebody else. */
  let turn = 0
  let who: string | undefined
  const begun = new Map<string, { turn: number; who: string | undefined }>()
  let earshot = open()
  await turns(world)
  for (const one of steps) {
    if (one.does === 'identify') {
      if (who && who !== one.who) turn++
      who = one.who
      earshot.identify(who, { name: who, turn })
    } else if (one.does === 'reset') {
      if (who) turn++
      who = undefined
      earshot.reset()
    } else if (one.does === 'track') earshot.track('asked')
    else if (one.does === 'say') void runs.at(-1)?.answer('why', `by ${turn}`)
    else if (one.does === 'complete') {
      void runs.at(-1)?.answer('score', 5)
      void runs.at(-1)?.complete()
    } else if (one.does === 'dismiss') void runs.at(-1)?.dismiss()
    else {
      earshot.destroy()
      tab = world.openTab(tab.tabRows)
      earshot = open()
      // The host says again who is here, as it does on every page.
      if (who) earshot.identify(who, { name: who, turn })
    }
    await turns(world)
  }
  await world.advance(6e5)
  await turns(world)
  const documents = [...world.collector.stored.values()]
  earshot.destroy()
  return { documents, begun, words: (doc: ResponseDocument) => doc.answers.why as string | undefined }
}

it('T9 in whatever order people come and go: a response carries who was there when it began, and the words of nobody else', async () => {
  let count = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const { documents, begun, words } = await play(steps)
      count += documents.length
      const peopleOf = new Map<string, Set<string>>()
      for (const doc of documents) {
        const { turn, who } = begun.get(doc.id)!
        expect(doc.person.id).toBe(who)
        expect(doc.person.traits).toEqual(who ? { name: who, turn } : {})
        if (words(doc)) expect(words(doc)).toBe(`by ${turn}`)
        const { anonymousId } = doc.person
        peopleOf.set(anonymousId!, (peopleOf.get(anonymousId!) ?? new Set()).add(who ?? ''))
      }
      // What is said without a name may be of the next one who gives it, and of one only.
      for (const people of peopleOf.values()) expect([...people].filter(Boolean).length).toBeLessThan(2)
    }),
    { numRuns: process.env.EARSHOT_SLOW ? 600 : 60 },
  )
  expect(count).toBeGreaterThan(20)
}, 60_000)
