import type { Inside } from '@earshot/schema'
import { afterEach, expect, it } from 'vitest'
import { document } from '../../../testing/document'
import { reportOn } from '../../../testing/report-on'

const running: { close(): unknown }[] = []
afterEach(async () => {
  for (const app of running.splice(0)) await app.close()
})

const answers = (count: number, name: string, score: number, traits: object) =>
  Array.from({ length: count }, (_, i) =>
    document(`${name}${i}`, { answers: { score }, person: { id: `${name}${i}`, traits: { ...traits } } }),
  )

it('sets what the people who make it say beside what those say who use it', async () => {
  const { app, ask } = await reportOn([
    ...answers(20, 'staff', 10, { staff: true }),
    ...answers(20, 'internal', 8, { internal: true }),
    ...answers(90, 'user', 3, { staff: false }),
  ])
  running.push(app)
  const { rows, staff } = await ask<Inside>('inside')
  expect(staff).toBe(40)
  expect(rows).toMatchObject([
    { survey: 'account-nps', inside: { value: 50, n: 40 }, outside: { value: -100, n: 90 }, verdict: 'higher' },
  ])
  expect(rows[0]!.difference!.value).toBe(150)
})

it('says neither side where one of them is below ten', async () => {
  const { app, ask } = await reportOn([...answers(9, 'staff', 10, { employee: true }), ...answers(90, 'user', 3, {})])
  running.push(app)
  const { rows } = await ask<Inside>('inside')
  expect(rows).toMatchObject([{ inside: { value: null }, outside: { value: null }, difference: null }])
})
