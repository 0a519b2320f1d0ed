import { durationMs } from '@earshot/schema'
import type { Act, Journey, Step } from './journey'
import { type JsonLine, readLines } from './read-lines'

const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isObject = (value: unknown) => !!value && typeof value === 'object' && !Array.isArray(value)

const TEXT = [isText, 'a text that is not empty'] as const
const TRUE = [(value: unknown) => value === true, 'true'] as const

/** What a line may say happens, and what stands with it. */
const ACTS: { readonly [act: string]: readonly [test: (value: unknown) => boolean, allowed: string, more?: string] } = {
  page: [(value) => isText(value) && (value as string).startsWith('/'), 'a path that begins with /'],
  event: [...TEXT, 'props'],
  identify: [...TEXT, 'traits'],
  account: [...TEXT, 'traits'],
  click: TEXT,
  visible: TEXT,
  scroll: [(value) => typeof value === 'number' && value >= 0 && value <= 100, 'a percentage, 0 to 100'],
  answer: [isObject, 'an object of question id and answer'],
  dismiss: TRUE,
  reload: TRUE,
  visit: TRUE,
}
const NAMES = Object.keys(ACTS)
const KEYS = ['at', ...NAMES, 'props', 'traits']
const TIMES = 'a duration from the start ("90s", "30d") or an ISO time with its zone ("2026-11-25T09:00:00Z")'
const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/

/** A duration is `fromStartMs`, an ISO time `at`; nothing if it is neither. */
function timeOf(text: unknown): { fromStartMs: number } | { at: number } | undefined {
  if (typeof text !== 'string') return undefined
  const fromStartMs = durationMs(text, Number.NaN)
  if (fromStartMs >= 0) return { fromStartMs }
  const at = ISO.test(text) ? Date.parse(text) : Number.NaN
  return at >= 0 ? { at } : undefined
}

function actOf({ value, report }: JsonLine): Act | undefined {
  const [name, ...others] = NAMES.filter((one) => one in value)
  if (!name) {
    const isTold = Object.keys(value).some((key) => !KEYS.includes(key) && key !== '$comment')
    if (!isTold) report('', `an object with one of ${NAMES.join(', ')}`)
    return undefined
  }
  const [test, allowed, more] = ACTS[name]!
  for (const other of others) report(other, `one thing a line: this one has ${name} as well`)
  if (!test(value[name])) report(name, allowed)
  for (const bag of ['props', 'traits'])
    if (bag in value && bag !== more)
      report(bag, `nothing here: ${bag} go with ${bag === 'props' ? 'event' : 'identify or account'}`)
    else if (bag in value && !isObject(value[bag])) report(bag, 'an object')
  return { [name]: value[name], ...(more && value[more] !== undefined && { [more]: value[more] }) } as Act
}

/**
 * Reads a journey file: JSON lines, each with `at` and one thing that happens.
 *
 * @throws JourneyError that names every bad line, the place in it, what was found and what is allowed.
 * @example readJourney('{ "at": "0s", "page": "/" }\n{ "at": "5s", "event": "order_placed" }').steps.length // 2
 */
export function readJourney(text: string): Journey {
  let startsAt: number | undefined
  let isBegun = false
  let last = { atMs: 0, line: 0 }
  const steps = readLines(text, KEYS, (line): Step | undefined => {
    const { value, report } = line
    const act = actOf(line)
    const time = timeOf(value.at)
    if (!time) return void report('at', TIMES)
    if (!isBegun && 'at' in time) startsAt = time.at
    isBegun = true
    if ('at' in time && startsAt === undefined) return void report('at', 'a duration, as on the first line')
    const atMs = 'at' in time ? time.at - startsAt! : time.fromStartMs
    if (atMs < last.atMs) return void report('at', `a time not before that of line ${last.line}`)
    last = { atMs, line: line.line }
    return act && { atMs, act, line: line.line }
  })
  return { ...(startsAt !== undefined && { startsAt }), steps: steps.filter((step) => step !== undefined) }
}
