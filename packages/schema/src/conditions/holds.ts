import type { Condition, Matcher } from '../condition'
import { glob } from './glob'

/** Looks a fact up by its name, `undefined` if it is not known. */
export type Facts = (name: string) => unknown

type Test = (actual: unknown, expected: never) => boolean

/** -1, 0, 1; NaN where the two are not ordered, so that every comparison with it is false. */
function order(a: unknown, b: unknown): number {
  if (typeof a !== typeof b || !/^(number|string)$/.test(typeof a)) return NaN
  return a === b ? 0 : (a as number) < (b as number) ? -1 : 1
}

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
  lt: some((a, b) => order(a, b) < 0),
  lte: some((a, b) => order(a, b) <= 0),
  gt: some((a, b) => order(a, b) > 0),
  gte: some((a, b) => order(a, b) >= 0),
  between: some((a, [from, to]: [unknown, unknown]) => order(a, from) >= 0 && order(a, to) <= 0),
  exists: (actual, expected) => (actual !== undefined) === expected,
  contains: some((a, b) => a === b || (typeof a === 'string' && typeof b === 'string' && (a as string).includes(b))),
  startsWith: some(text((a, b) => a.startsWith(b))),
  endsWith: some(text((a, b) => a.endsWith(b))),
  matches: some(text((a, b) => glob(b).test(a))),
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
