import { isDeepStrictEqual } from 'node:util'
import type { TimelineEntry } from '@earshot/core/simulate'
import { durationMs } from '@earshot/schema'
import type { ExpectedEntry } from './expected'

/** `60s` and `1m` are the same time. */
const timeOf = (at: string) => durationMs(at, Date.parse(at))

/** As JSON has it: what is undefined is not there. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null')

/** What is expected of an entry and is not so, in words. */
export function mismatches(expected: ExpectedEntry, { at, survey, shown, checks }: TimelineEntry): string[] {
  const found: string[] = []
  if (expected.at !== undefined && timeOf(expected.at) !== timeOf(at)) found.push(`at: ${expected.at}, got ${at}`)
  if (expected.survey !== undefined && expected.survey !== survey)
    found.push(`survey: ${expected.survey}, got ${survey}`)
  if (expected.shown !== undefined && expected.shown !== shown) found.push(`shown: ${expected.shown}, got ${shown}`)
  for (const { rule, ...fields } of expected.checks ?? []) {
    const check = plain(checks.find((one) => one.rule === rule)) as { [field: string]: unknown } | null
    if (!check) found.push(`check ${rule}: expected, not there`)
    else
      for (const [field, value] of Object.entries(fields))
        if (!isDeepStrictEqual(check[field], value))
          found.push(`check ${rule}: ${field} ${JSON.stringify(value)}, got ${JSON.stringify(check[field])}`)
  }
  return found
}

const brief = ({ at, survey, shown }: Omit<ExpectedEntry, 'checks'>): string =>
  [
    at ?? '(any time)',
    survey ?? '(any survey)',
    shown === undefined ? '(shown or not)' : shown ? 'shown' : 'held',
  ].join('  ')

/** How many lines can be matched in order from `i` and `j` on, for every pair. */
function matchTable(expected: readonly ExpectedEntry[], entries: readonly TimelineEntry[]): number[][] {
  const table = Array.from({ length: expected.length + 1 }, () => Array<number>(entries.length + 1).fill(0))
  for (let i = expected.length - 1; i >= 0; i--)
    for (let j = entries.length - 1; j >= 0; j--)
      table[i]![j] = mismatches(expected[i]!, entries[j]!).length
        ? Math.max(table[i + 1]![j]!, table[i]![j + 1]!)
        : table[i + 1]![j + 1]! + 1
  return table
}

/**
 * Where a timeline is not what was expected: `-` is missing, `+` was not expected, `~` is there but different.
 *
 * @returns Nothing if it is as expected.
 */
export function difference(expected: readonly ExpectedEntry[], entries: readonly TimelineEntry[]): string[] {
  const table = matchTable(expected, entries)
  const lines: string[] = []
  let i = 0
  let j = 0
  while (i < expected.length || j < entries.length) {
    const want = expected[i]
    const got = entries[j]
    const wrong = want && got ? mismatches(want, got) : []
    if (want && got && !wrong.length) {
      i++
      j++
    } else if (want && got && table[i + 1]![j + 1] === table[i]![j]) {
      lines.push(`~ ${brief(got)}`, ...wrong.map((words) => `    expected ${words}`))
      i++
      j++
    } else if (got && (!want || table[i]![j + 1] === table[i]![j])) {
      lines.push(`+ ${brief(got)}`)
      j++
    } else {
      lines.push(`- ${brief(want!)}`)
      i++
    }
  }
  return lines
}
