import { afterAll, beforeAll, expect, it } from 'vitest'
import { killLoop } from '../../../testing/kill-loop'
import { type PostgresServer, startPostgres } from '../../../testing/postgres/start-server'
import { verified } from '../../../testing/verified'

const KILLS = 200
let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
}, 120_000)
afterAll(() => server.discard(), 60_000)

it(`keeps what it acknowledged in PostgreSQL, once, through ${KILLS} kills under load`, {
  timeout: 20 * 60_000,
}, async () => {
  const address = await server.newStore()
  const ledger = await killLoop(address, { kills: KILLS, random: Math.random })
  console.log(`ledger: ${JSON.stringify(ledger)}`)
  expect(ledger).toMatchObject({ kills: KILLS, lost: [], doubled: [], wrong: [] })
  expect(await verified(address)).toMatchObject({ revisions: ledger.stored, differences: [] })
})
