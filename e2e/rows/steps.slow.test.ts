import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openBrowser } from '../chaos/browser'
import { startSteps } from './steps'

it('C5 a browser that is killed in each await between Send and acknowledgement has everything that it said was kept', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'earshot-steps-'))
  const steps = await startSteps(async (url) => openBrowser(profile, url))
  try {
    let kills = 0
    while ((await steps.play(`answer ${kills}`, `any ${kills + 1}`)).killedIn !== null) kills++
    expect(kills).toBeGreaterThan(10)
    expect(await steps.judge()).toEqual([])
  } finally {
    await steps.close()
    rmSync(profile, { recursive: true, force: true })
  }
}, 600_000)
