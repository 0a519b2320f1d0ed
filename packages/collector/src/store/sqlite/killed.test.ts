import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { killLoop } from '../../../testing/kill-loop'
import { verified } from '../../../testing/verified'

// Some seconds; many more where the processors have other work.
it('H1 keeps what it acknowledged, once, through 20 kills under load', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-killed-'))
  const store = `sqlite:${join(folder, 'killed.db')}`
  const ledger = await killLoop(store, { kills: 20, random: Math.random })
  console.log(`ledger: ${JSON.stringify(ledger)}`)
  expect(ledger).toMatchObject({ kills: 20, lost: [], doubled: [], wrong: [] })
  expect(ledger.acknowledged).toBeGreaterThan(100)
  expect(ledger.stored).toBeGreaterThanOrEqual(ledger.acknowledged)
  expect(await verified(store)).toMatchObject({ revisions: ledger.stored, differences: [] })
})
