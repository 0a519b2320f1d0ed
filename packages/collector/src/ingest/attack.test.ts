import { createHash } from 'node:crypto'
import { SignJWT } from 'jose'
import { expect, it } from 'vitest'
import { document } from '../../testing/document'
import { jsonFile } from '../../testing/settings-file'
import { createCollector } from '../server'
import { readSettings } from '../settings/read-settings'

const FORGED = 10_000
const PEOPLE = 100
/** What the people of ten networks answer. */
const HONEST = [10, 9, 9, 10, 8, 7, 8, 6, 3, 9, 10, 5, 7, 9, 6, 2, 10, 8, 7, 6]

it('T10 10,000 forged answers of one key and one network move the NPS by a bounded amount, and are flagged', async () => {
  process.env.ATTACK_SECRET = 'a secret of at least thirty-two bytes, for tests'
  const settingsPath = jsonFile({
    projects: {
      shop: { keys: ['pk_demo'], identity: { keys: [{ kid: 'a', alg: 'HS256', key: 'env:ATTACK_SECRET' }] } },
    },
  })
  const { app } = await createCollector({ store: 'sqlite::memory:', logLevel: 'silent', settingsPath })
  const post = (from: string, responses: unknown[], token?: string) =>
    app.inject({
      ...{ method: 'POST', url: '/v1/responses', remoteAddress: from, headers: { 'content-type': 'text/plain' } },
      payload: JSON.stringify({ earshot: 1, key: 'pk_demo', batch: 'b', token, responses }),
    })
  const rowOf = async (query: string) =>
    (await app.inject({ url: `/v1/report${query}`, remoteAddress: '127.0.0.1' })).json().rows[0]
  const sign = (person: string) =>
    new SignJWT({})
      .setProtectedHeader({ alg: 'HS256', kid: 'a' })
      .setSubject(person)
      .setAudience('shop')
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(new TextEncoder().encode(process.env.ATTACK_SECRET))

  for (let i = 0; i < PEOPLE; i++) {
    const person = `person-${i}`
    const doc = document(`honest-${i}`, {
      answers: { score: HONEST[i % HONEST.length]! },
      person: { id: person },
      client: { id: `device-${i}`, seq: 1 },
    })
    expect((await post(`198.51.${i % 10}.7`, [doc], await sign(person))).statusCode).toBe(200)
  }
  const before = await rowOf('')

  const { perMinute, burst } = readSettings(undefined).limits.network
  const beganAt = Date.now()
  let stored = 0
  let sentAway = 0
  for (let i = 0; i < FORGED; i += 100) {
    const docs = Array.from({ length: 100 }, (_, k) =>
      document(`forged-${i + k}`, {
        answers: { score: 0 },
        // Not even the ids are the same: each pretends to be another person on another device.
        person: { id: `person-${(i + k) % PEOPLE}` },
        client: {
          id: createHash('sha256')
            .update(`${i + k}`)
            .digest('hex'),
          seq: 1,
        },
      }),
    )
    const reply = await post('203.0.113.7', docs)
    if (reply.statusCode === 200) stored += docs.length
    else {
      expect([reply.statusCode, Number(reply.headers['retry-after']) > 0]).toEqual([429, true])
      sentAway += docs.length
    }
  }

  const most = burst + 100 + (perMinute * (Date.now() - beganAt)) / 60_000

  const flags = (await app.inject({ url: '/v1/flags', remoteAddress: '127.0.0.1' })).json().counts
  const raw = await rowOf('')
  const unflagged = await rowOf('?flagged=out')
  const verified = await rowOf('?verified=only')
  const points = (row: { value: number; n: number }) => `${row.value.toFixed(1)} of ${row.n}`
  console.info(
    [
      `NPS before ${points(before)}; ${FORGED} forged answers, ${stored} taken, ${sentAway} sent away by the limit`,
      `as it stands ${points(raw)}; without flagged ones ${points(unflagged)}; verified only ${points(verified)}`,
      `flags ${JSON.stringify(flags)}`,
    ].join('\n'),
  )
  // The limit bounds how many come, the flags how many count.
  expect(stored).toBeLessThanOrEqual(most)
  expect(flags.burst).toBe(stored)
  expect(flags.uniform).toBe(stored)
  expect(Math.abs(unflagged.value - before.value)).toBeLessThanOrEqual(1)
  expect(verified).toMatchObject({ value: before.value, n: before.n })
  await app.close()
})
