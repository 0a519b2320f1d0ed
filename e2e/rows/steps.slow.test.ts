import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { expect, it } from 'vitest'
import { openBrowser } from '../chaos/browser'
import { crashing } from './crashing'
import { type OpenVictim, startSteps } from './steps'

const WITHIN_MS = 15 * 60_000

/** Kills in one await after the other, until an answer comes through. */
async function killInEach(open: OpenVictim): Promise<void> {
  const steps = await startSteps(open)
  try {
    let kills = 0
    while ((await steps.play(`answer ${kills}`, `any ${kills + 1}`)).killedIn !== null) kills++
    expect(kills).toBeGreaterThan(30)
    expect(await steps.judge()).toEqual([])
    expect(steps.told.size).toBeGreaterThan(10)
  } finally {
    await steps.close()
  }
}

it('C4 a page that crashes in each await between Send and acknowledgement loses and doubles nothing', {
  timeout: WITHIN_MS,
}, async () => {
  const executablePath = process.env.EARSHOT_CHROMIUM || undefined
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    await killInEach(crashing(await browser.newContext()))
  } finally {
    await browser.close()
  }
})

it('C5 a browser that is killed in each await between Send and acknowledgement has everything that it said was kept', {
  timeout: WITHIN_MS,
}, async () => {
  const profile = mkdtempSync(join(tmpdir(), 'earshot-steps-'))
  try {
    await killInEach(async (url) => openBrowser(profile, url))
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
})
