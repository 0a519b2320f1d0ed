import { expect, it } from 'vitest'
import { document } from '../../testing/document'
import { Problem } from '../problem'
import { readSettings } from '../settings/read-settings'
import { createGuard } from './guard'

it('T11 all that a flood brings gets through in the end, if it comes again when it is told to', () => {
  let now = 0
  const limits = { ...readSettings(undefined).limits, network: { perMinute: 60, burst: 5 } }
  const guard = createGuard(
    { projects: {}, limits },
    () => [],
    () => now,
  )
  const sender = { network: '203.0.113.0/24' }
  let waits = 0
  for (let i = 0; i < 20; i++)
    for (let isTaken = false; !isTaken; )
      try {
        guard.count(sender, [document(`a${i}`, { client: { id: `d${i}`, seq: 1 } })])
        isTaken = true
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(Problem)
        waits++
        now += 1000 * Number((thrown as Problem).headers['retry-after'])
      }
  expect(waits).toBe(15)
  expect(now).toBe(15_000)
})

it('T10 takes a key until the end of its last day', () => {
  let now = Date.parse('2026-12-31T23:59:59Z')
  const projects = { shop: { keys: [{ key: 'pk_old', until: '2026-12-31' }] } }
  const guard = createGuard(
    { projects, limits: readSettings(undefined).limits },
    () => [],
    () => now,
  )
  expect(guard.projectOf({ key: 'pk_old' })).toBe('shop')
  now += 1000
  expect(() => guard.projectOf({ key: 'pk_old' })).toThrow('This key is no longer taken.')
})

it('does not count what comes from this machine, where a proxy may stand', () => {
  const limit = { perMinute: 1, burst: 1 }
  const guard = createGuard({ projects: {}, limits: { key: limit, network: limit, person: limit } }, () => [])
  for (let i = 0; i < 10; i++) guard.count({ network: 'local' }, [document('a')])
  expect(() => guard.count({ network: '203.0.113.0/24' }, [document('a')])).not.toThrow()
  expect(() => guard.count({ network: '203.0.113.0/24' }, [document('a')])).toThrow('Too much at once')
})
