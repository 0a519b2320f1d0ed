import type { Condition } from '@earshot/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from './condition'

const facts: { [name: string]: unknown } = {
  'user.plan': 'pro',
  'user.role': ['admin', 'buyer'],
  'user.seats': 12,
  'user.isTrial': false,
  'event.total': 42.5,
  'page.path': '/docs/api/track',
  device: 'mobile',
}
const is = (condition: Condition) => holds(condition, (name) => facts[name])

const CASES: [condition: Condition, holds: boolean][] = [
  // A host's script may say what JSON can't.
  [{ 'user.none': { in: [undefined as unknown as string] } }, false],
  [{}, true],
  [{ 'user.plan': 'pro' }, true],
  [{ 'user.plan': 'team' }, false],
  [{ 'user.plan': ['pro', 'team'] }, true],
  [{ 'user.plan': { in: ['pro'] }, device: 'mobile' }, true],
  [{ 'user.plan': { in: ['pro'] }, device: 'desktop' }, false],
  [{ 'user.plan': { notIn: ['pro'] } }, false],
  [{ 'user.plan': { eq: 'pro', startsWith: 'p', endsWith: 'o', contains: 'r' } }, true],
  [{ 'user.plan': { eq: 'pro', startsWith: 'x' } }, false],
  [{ 'user.isTrial': false }, true],
  [{ 'user.isTrial': { eq: 0 } }, false],
  [{ 'user.isTrial': { ne: 0 } }, true],
  [{ 'event.total': { gte: 42.5, lte: 42.5 } }, true],
  [{ 'event.total': { gt: 42.5 } }, false],
  [{ 'event.total': { lt: 100 } }, true],
  [{ 'event.total': { between: [42.5, 50] } }, true],
  [{ 'event.total': { between: [40, 42.5] } }, true],
  [{ 'event.total': { between: [43, 50] } }, false],
  [{ 'event.total': { gte: '42' } }, false],
  [{ 'event.total': { ne: '42.5' } }, true],
  [{ 'event.total': { notIn: ['42.5'] } }, true],
  [{ 'user.role': 'buyer' }, true],
  [{ 'user.role': { eq: 'user' } }, false],
  [{ 'user.role': { ne: 'buyer' } }, false],
  [{ 'user.role': { contains: 'admin' } }, true],
  [{ 'user.missing': 'x' }, false],
  [{ 'user.missing': { ne: 'x' } }, true],
  [{ 'user.missing': { notIn: ['x'] } }, true],
  [{ 'user.missing': { exists: false } }, true],
  [{ 'user.missing': { exists: true } }, false],
  [{ 'user.missing': { lt: 1 } }, false],
  [{ 'user.missing': { matches: '**' } }, false],
  [{ 'user.plan': { exists: true } }, true],
  [{ 'page.path': { matches: '/docs/**' } }, true],
  [{ 'page.path': { matches: '/docs/*' } }, false],
  [{ 'page.path': { matches: '/docs/*/track' } }, true],
  [{ 'page.path': { matches: '/docs/a.i/track' } }, false],
  [{ 'page.path': { matches: '**/track' } }, true],
  [{ 'page.path': { matches: '/docs/ä b-c/茶+(x)' } }, false],
  [{ all: [{ device: 'mobile' }, { 'user.plan': 'pro' }] }, true],
  [{ all: [] }, true],
  [{ any: [] }, false],
  [{ any: [{ device: 'desktop' }, { 'user.plan': 'pro' }] }, true],
  [{ not: { device: 'mobile' } }, false],
  [{ not: { any: [{ device: 'desktop' }, { all: [{ 'user.plan': 'team' }] }] } }, true],
  [{ $comment: 'x', device: 'mobile' } as Condition, true],
]

describe('a condition', () => {
  it.each(CASES)('%j → %s', (condition, expected) => {
    expect(is(condition)).toBe(expected)
  })

  it('never throws, whatever the facts are', () => {
    const matcher = fc.record(
      {
        eq: fc.jsonValue(),
        in: fc.array(fc.jsonValue()),
        lt: fc.oneof(fc.integer(), fc.string()),
        between: fc.tuple(fc.integer(), fc.string()),
        contains: fc.string(),
        matches: fc.string(),
        exists: fc.boolean(),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(
        matcher,
        fc.anything(),
        (test, actual) => typeof holds({ 'user.x': test as never }, () => actual) === 'boolean',
      ),
    )
  })

  it('`not` is the opposite of what it holds', () => {
    const condition = fc.constantFrom(...CASES.map(([one]) => one))
    fc.assert(fc.property(condition, (one) => is({ not: one }) === !is(one)))
  })
})
