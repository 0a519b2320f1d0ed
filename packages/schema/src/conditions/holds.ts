import type { Condition, Matcher } from '../condition'
import { glob } from './glob'

/** Looks a fact up by its name, `undefined` if it is not known. */
export type Facts = (name: string) => unknown

type Test = (actual: unknown, expected: never) => boolean

const text =
  (test: (actual: string, expected: string) => boolean): Test =>
  (actual, expected) =>
    typeof actual === 'string' && typeof expected === 'string' && test(actual, expected)

const eq: Test = (actual, expected) => actual === expected
const oneOf: Test = (actual, expected: readonly unknown[]) => expected.includes(actual)

/** A fact that is a list matches if one of its items does. */
const some =
  (test: Test): Test =>
  (actual, expected) =>
    Array.isArray(actual) ? actual.some((item) => test(item, expected)) : actual !== undefined && test(actual, expected)

/** Values of different types, and those that have no order, compare as false. */
const ordered = (test: (a: number, b: number) => boolean): Test =>
  some((a, b) => typeof a === typeof b && /^(number|string)$/.test(typeof a) && test(a as number, b))

/** `ne` and `notIn` hold unless `eq` and `in` do, for a missing fact as well. */
const none =
  (test: Test): Test =>
  (actual, expected) =>
    !some(test)(actual, expected)

const tests: { readonly [name in keyof Matcher]-?: Test } = {
  eq: some(eq),
  ne: none(eq),
  in: some(oneOf),
  notIn: none(oneOf),
  lt: ordered((a, b) => a < b),
  lte: ordered((a, b) => a <= b),
  gt: ordered((a, b) => a > b),
  gte: ordered((a, b) => a >= b),
  between: some((a, [from, to]: [never, never]) => tests.gte(a, from) && tests.lte(a, to)),
  exists: (actual, expected) => (actual !== undefined) === expected,
  contains: some((a, b) => a === b || text((whole, part) => whole.includes(part))(a, b)),
  startsWith: some(text((a, b) => a.startsWith(b))),
  endsWith: some(text((a, b) => a.endsWith(b))),
  matches: some(text((a, b) => glob(b)(a))),
}

/**
 * Whether a condition holds for the facts. Never throws: what is not comparable is not equal and not ordered.
 *
 * @example holds({ 'user.plan': ['pro', 'team'] }, (name) => ({ 'user.plan': 'pro' })[name]) // true
 */
export function holds(condition: Condition | undefined, facts: Facts): boolean {
  return Object.entries(condition ?? {}).every(([name, expected]) => {
    if (name[0] === '$' || expected === undefined) return true
    if (name === 'all') return (expected as Condition[]).every((part) => holds(part, facts))
    if (name === 'any') return (expected as Condition[]).some((part) => holds(part, facts))
    if (name === 'not') return !holds(expected as Condition, facts)
    const actual = facts(name)
    const matchers: Matcher = Array.isArray(expected)
      ? { in: expected }
      : expected && typeof expected === 'object'
        ? (expected as Matcher)
        : { eq: expected as Matcher['eq'] }
    return Object.entries(matchers).every(([test, value]) => tests[test as keyof Matcher]?.(actual, value as never))
  })
}
