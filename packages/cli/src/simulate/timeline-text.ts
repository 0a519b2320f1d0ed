import type { TimelineEntry } from '@earshot/core/simulate'
import { durationMs } from '@earshot/schema'
import { columns } from './columns'
import { ruleText } from './rule-text'
import { spanText } from './span-text'

const time = (at: string) => (/^\d+(\.\d+)?[a-z]+$/.test(at) ? spanText(durationMs(at)) : at)

/** A timeline for people: one line a moment, and under a held one a line for every rule that said no. */
export function timelineText(entries: readonly TimelineEntry[]): string {
  if (!entries.length) return 'No moment fired: nothing was asked.'
  const heads = columns(entries.map(({ at, survey, shown }) => [time(at), survey, shown ? 'shown' : 'held']))
  const indent = ' '.repeat(Math.max(...entries.map(({ at }) => time(at).length)) + 2)
  const lines = entries.flatMap(({ checks }, i) => [
    heads[i]!,
    ...checks.filter(({ ok }) => !ok).map((check) => `${indent}· ${ruleText(check)}`),
  ])
  const shown = entries.filter((entry) => entry.shown).length
  const moments = `${entries.length} ${entries.length === 1 ? 'moment' : 'moments'}`
  return [...lines, '', `${moments}: ${shown} shown, ${entries.length - shown} held.`].join('\n')
}
