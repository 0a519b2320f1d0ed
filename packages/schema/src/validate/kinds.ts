import { DURATION } from '../duration'

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T.+)?$/

/** No script, no other scheme, and no path that a browser would take for another host: `//host`, `/\\host`. */
const HREF = /^((https?:\/\/|mailto:)[^\s\\]+|\/(?![/\\])[^\s\\]*)$/i

const isString = (value: unknown): value is string => typeof value === 'string'
const isFiniteNumber = (value: unknown): value is number => Number.isFinite(value)

/** The kinds of single values: what each accepts, and how an error names it. */
export const kinds: { readonly [kind: string]: readonly [accepts: (value: unknown) => boolean, allowed: string] } = {
  string: [(v) => isString(v) && v !== '', 'a text'],
  id: [(v) => isString(v) && /^[\w.:-]{1,64}$/.test(v), 'an id: 1 to 64 of letters, digits, . _ : -'],
  boolean: [(v) => typeof v === 'boolean', 'true or false'],
  number: [isFiniteNumber, 'a number'],
  count: [(v) => Number.isInteger(v) && (v as number) >= 0, 'a whole number from 0'],
  whole: [(v) => Number.isInteger(v), 'a whole number'],
  href: [
    (v) => isString(v) && HREF.test(v),
    'an address that begins with https://, http:// or mailto:, or a path that begins with /',
  ],
  percent: [(v) => isFiniteNumber(v) && v >= 0 && v <= 100, 'a number from 0 to 100'],
  yes: [(v) => v === true, 'true'],
  selector: [(v) => isString(v) && v.trim() !== '', 'a CSS selector'],
  share: [(v) => isFiniteNumber(v) && v >= 0 && v <= 1, 'a number from 0 to 1'],
  duration: [(v) => isString(v) && DURATION.test(v), 'a duration like 500ms, 2s, 10m, 3h, 30d'],
  date: [(v) => isString(v) && DATE.test(v) && !Number.isNaN(Date.parse(v)), 'a date like 2026-11-22'],
  scalar: [(v) => v === null || /^(str|num|boo)/.test(typeof v), 'a text, a number, true, false or null'],
  ordered: [(v) => isString(v) || isFiniteNumber(v), 'a number or a text'],
  text: [
    (v) =>
      isString(v) ||
      (!!v &&
        !Array.isArray(v) &&
        typeof v === 'object' &&
        Object.values(v).every((t) => t === undefined || isString(t))),
    'a text, or texts by language tag',
  ],
}
