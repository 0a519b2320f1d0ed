import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { killLoop } from '../../../testing/kill-loop'

const KILLS = 1000

it(`H1 keeps what it acknowledged, once, through ${KILLS} kills under load`, { timeout: 30 * 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-killed-'))
  const onKill = (kills: number) => {
    if (kills % 50 === 0) console.log(`${kills} of ${KILLS} kills`)
  }
  const ledger = await killLoop(`sqlite:${join(folder, 'killed.db')}`, { kills: KILLS, random: Math.random, onKill })
  console.log(`ledger: ${JSON.stringify(ledger)}`)
  expect(ledger).toMatchObject({ kills: KILLS, lost: [], doubled: [], wrong: [] })
  expect(ledger.acknowledged).toBeGreaterThan(KILLS)
})
