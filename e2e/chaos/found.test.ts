import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Run } from '@earshot/core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadParts } from '../../packages/core/testing/load-parts'
import type { Tab } from './device'
import { beginLife, type Life } from './life'
import type { Gates } from './turns'
import { type Collector, startCollectorInside } from './wire'

/** Lives in which random schedules once found something wrong, each as short as it was found. */

let collector: Collector
beforeAll(async () => {
  collector = await startCollectorInside(join(mkdtempSync(join(tmpdir(), 'earshot-found-')), 'chaos.db'))
  await loadParts()
})
afterAll(() => collector.stop())

/** Gates open in the order in which they were come to. */
function inOrder(): Gates {
  const waiting: (() => void)[] = []
  return {
    count: () => waiting.length,
    schedule: (task) => new Promise((resolve) => waiting.push(() => resolve(task))),
    waitOne: async () => waiting.shift()?.(),
  }
}

const begin = (isLaddered = false) => beginLife(collector, inOrder(), 1, [], isLaddered)

async function ask(life: Life, tab: Tab): Promise<Run> {
  void tab.earshot.show(life.survey)
  await life.turns.drain()
  return tab.run!
}

async function complete(life: Life, run: Run): Promise<void> {
  void run.answer('score', 4)
  run.next()
  const isKept = run.complete()
  await life.turns.drain()
  expect(await isKept).toBe(true)
  life.confirm(run.id, { score: 4 })
}

it('a survey that was opened while the page still started is not taken for one that a reload interrupted', async () => {
  const life = begin()
  const [left] = life.device.tabs as [Tab]
  await ask(life, left)
  left.die()
  await life.clock.advance(31 * 6e4)
  // What was left is swept away first, which takes its time.
  const tab = life.device.openTab()
  const run = await ask(life, tab)
  await complete(life, run)
  await life.clock.advance(3000)
  expect(tab.run).toBe(run)
  expect((await life.end()).stored).toBe(1)
})

it('two tabs that go on after their storage was cleared give no number twice', async () => {
  const life = begin()
  const [one] = life.device.tabs as [Tab]
  await life.turns.drain()
  const other = life.device.openTab()
  await life.turns.drain()
  await complete(life, await ask(life, one))
  await life.clearStorage()
  await complete(life, await ask(life, other))
  await complete(life, await ask(life, one))
  expect((await life.end()).answers).toBe(3)
})

it('a run goes on with its revisions when its rows were cleared under it and another tab began anew', async () => {
  const life = begin()
  const [tab] = life.device.tabs as [Tab]
  const run = await ask(life, tab)
  for (const score of [1, 2, 3]) {
    void run.answer('score', score)
    await life.clock.advance(2100)
  }
  await life.clearStorage()
  life.device.openTab()
  await life.turns.drain()
  await complete(life, run)
  expect((await life.end()).stored).toBe(1)
})

it('a display that was decided on a database which said no and wrote all the same has one number, not two', async () => {
  const life = begin(true)
  const [tab] = life.device.tabs as [Tab]
  await life.turns.drain()
  life.device.deny('after')
  await complete(life, await ask(life, tab))
  expect((await life.end()).stored).toBe(1)
})
