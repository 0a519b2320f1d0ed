import { conditionsIn } from '../conditions-in'
import { error, type Finding, type Rule } from '../finding'
import { type Found, isObject, join } from '../places'

const nothing = (pointer: string, message: string, value: unknown, allowed: string): Finding =>
  error(pointer, message, { found: JSON.stringify(value), allowed })

/** Lower and upper ends that leave no number between them. */
function emptyRange(matcher: Found, pointer: string): Finding[] {
  const ends = (['gt', 'gte', 'lt', 'lte'] as const).map((name) => matcher[name])
  const [gt, gte, lt, lte] = ends.map((end) => (typeof end === 'number' ? end : undefined))
  const low = Math.max(gt ?? -Infinity, gte ?? -Infinity)
  const high = Math.min(lt ?? Infinity, lte ?? Infinity)
  const isOpen = low === gt || high === lt
  if (low < high || (low === high && !isOpen)) return []
  return [nothing(pointer, 'no value is in this range', matcher, 'a lower end below the upper one')]
}

function inMatcher(matcher: Found, pointer: string): Finding[] {
  const { between } = matcher
  const [from, to] = Array.isArray(between) ? (between as unknown[]) : []
  return [
    ...(Array.isArray(matcher.in) && !matcher.in.length
      ? [nothing(join(pointer, 'in'), 'no value is in an empty list', [], 'at least one value')]
      : []),
    ...(typeof from === typeof to && /^(number|string)$/.test(typeof from) && (from as number) > (to as number)
      ? [nothing(join(pointer, 'between'), 'the ends are the wrong way round', between, 'the lower end first')]
      : []),
    ...emptyRange(matcher, pointer),
  ]
}

function inCondition(condition: unknown, pointer: string): Finding[] {
  if (!isObject(condition)) return []
  return Object.entries(condition).flatMap(([name, test]) => {
    const at = join(pointer, name)
    if ((name === 'all' || name === 'any') && Array.isArray(test))
      return name === 'any' && !test.length
        ? [nothing(at, 'none of no conditions holds', test, 'at least one condition')]
        : test.flatMap((one, i) => inCondition(one, join(at, i)))
    // Inside a `not`, what never holds always does.
    if (name === 'not') return []
    if (Array.isArray(test) && !test.length)
      return [nothing(at, 'no value is in an empty list', test, 'at least one value')]
    return isObject(test) ? inMatcher(test, at) : []
  })
}

/** Conditions that hold for nobody. */
export const conditions: Rule = (config) =>
  conditionsIn(config).flatMap(({ pointer, value }) => inCondition(value, pointer))
