import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openBrowser } from '../chaos/browser'
import { crashing } from './crashing'
import { type OpenVictim, startSteps } from './steps'

/** One await in so many is tried here; all of them are in `steps.slow.test.ts`. */
const APART = 7
/** Of the awaits between Send and acknowledgement; a browser takes its time to start, so not all of them. */
const BROWSER_KILLS = 6

test('C4: a page that crashes in an await between Send and acknowledgement loses and doubles nothing', async ({
  context,
}) => {
  const steps = await startSteps(crashing(context))
  try {
    const names: string[] = []
    for (let at = 1; ; at += APART) {
      const { killedIn } = await steps.play(`answer ${at}`, `any ${at}`)
      if (killedIn === null) break
      names.push(killedIn)
    }
    expect(names.length).toBeGreaterThan(4)
    expect(new Set(names).size).toBeGreaterThan(3)
    expect(await steps.judge()).toEqual([])
    // The page says so as soon as it is true, which is before the last of these.
    expect(steps.told.size).toBeGreaterThan(1)
  } finally {
    await steps.close()
  }
})

/** Browsers that are killed whole, on one profile. */
function onProfile(): { open: OpenVictim; remove(): void } {
  const profile = mkdtempSync(join(tmpdir(), 'earshot-steps-'))
  return {
    open: async (url) => openBrowser(profile, url),
    remove: () => rmSync(profile, { recursive: true, force: true }),
  }
}

test('C5: a browser that is killed in the middle of an await has everything that it said was kept', async () => {
  const { open, remove } = onProfile()
  const steps = await startSteps(open)
  try {
    const { steps: all } = await steps.play('whole')
    expect(all).toBeGreaterThan(BROWSER_KILLS)
    for (let kill = 1; kill <= BROWSER_KILLS; kill++)
      await steps.play(`answer ${kill}`, `any ${Math.ceil((all * kill) / (BROWSER_KILLS + 1))}`)
    expect(await steps.judge()).toEqual([])
  } finally {
    await steps.close()
    remove()
  }
})

for (const [name, kill] of [
  ['before its store is made', 'upgrade 1'],
  ['after its store is made', 'upgraded 1'],
] as const)
  test(`E2: a browser that is killed while the database is set up, ${name}, has a sound one the next time`, async () => {
    const { open, remove } = onProfile()
    const steps = await startSteps(open)
    try {
      expect((await steps.play('first', kill)).killedIn).not.toBeNull()
      expect((await steps.play('second')).killedIn).toBeNull()
      expect(await steps.judge()).toEqual([])
      expect([...steps.told.keys()]).toEqual(['second'])
    } finally {
      await steps.close()
      remove()
    }
  })
