import type { FastifyInstance } from 'fastify'
import { afterEach, expect, it } from 'vitest'
import { createCollector } from '../server'
import { readOutcome } from './outcome'

const open: FastifyInstance[] = []
afterEach(async () => {
  for (const app of open.splice(0)) await app.close()
})

it('takes what became of people, each once, all or none', async () => {
  const { app } = await createCollector({ store: 'sqlite::memory:', logLevel: 'silent' })
  open.push(app)
  const post = (payload: unknown, from = '127.0.0.1') =>
    app.inject({
      ...{ method: 'POST', url: '/v1/outcomes', remoteAddress: from, payload: JSON.stringify(payload) },
      headers: { 'content-type': 'application/json' },
    })
  const row = { project: 'shop', person: 'u_1', outcome: 'churned', at: '2026-11-25' }
  expect((await post([row, { ...row, person: 'u_2' }])).json()).toEqual({ taken: 2, known: 0 })
  expect((await post({ outcomes: [row, { ...row, person: 'u_3', outcome: 'retained' }] })).json()).toEqual({
    taken: 1,
    known: 1,
  })
  const wrong = await post([
    { ...row, person: 'u_4' },
    { ...row, at: 'yesterday' },
  ])
  expect([wrong.statusCode, wrong.json().detail]).toEqual([
    400,
    '/1/at: allowed: a day like 2026-11-25, or an ISO time',
  ])
  expect((await post([{ person: 'u_1', outcome: 'churned', at: '2026-11-25' }])).json().detail).toMatch(/^\/0\/project/)
  expect((await post([row], '203.0.113.7')).statusCode).toBe(403)
  const { outcomes } = (await app.inject({ url: '/v1/outcomes', remoteAddress: '127.0.0.1' })).json()
  expect(outcomes).toEqual([
    { project: 'shop', outcome: 'churned', count: 2 },
    { project: 'shop', outcome: 'retained', count: 1 },
  ])
})

it('takes a reason with an outcome, and an empty one as none', () => {
  const row = { project: 'shop', person: 'u_1', outcome: 'churned', at: '2026-11-25' }
  const at = '2026-11-25T00:00:00.000Z'
  expect(readOutcome({ ...row, reason: 'price' })).toEqual({ outcome: { ...row, at, outcome: 'churned:price' } })
  expect(readOutcome({ ...row, reason: '' })).toEqual({ outcome: { ...row, at } })
  expect(readOutcome({ ...row, reason: 'too dear' })).toEqual({ problem: expect.stringMatching(/^\/reason: /) })
})
