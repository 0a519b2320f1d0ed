import { expect, it } from 'vitest'
import { playSchedules } from './schedules'

const COUNT = 40

it('loses and doubles nothing on random schedules of tabs, faults and crashes', async () => {
  const { failure, ...played } = await playSchedules(20261125, COUNT)
  expect(failure).toBeNull()
  expect(played).toMatchObject({ schedules: COUNT, lost: 0, doubled: 0 })
  expect(played.laddered).toBeGreaterThan(COUNT / 8)
  expect(played.answers).toBeGreaterThan(COUNT / 2)
  expect(Object.keys(played.faults).length).toBeGreaterThan(8)
})
