import { type Mix, mix, mixMisleads, verdicts } from '@earshot/metrics'
import type { Action, ActionEffect, ActionReport, ReportResult, ReportRow } from '@earshot/schema'
import { differenceOf } from '../report/difference-of'
import { figures } from '../report/figures'
import { readTallies } from '../report/read-tallies'
import { rows } from '../report/rows'
import type { Tally } from '../report/tally'
import type { Store } from '../store/store'

const DAY_MS = 864e5
/** Days on each side at most: what lies further away has other causes. */
const MOST_DAYS = 90
/** Before that, a week may be all that differs. */
const LEAST_DAYS = 7

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** Days that are compared with as many before, up to yesterday: today is not over. */
function windowOf({ status, shippedOn }: Action, nowMs: number): number | null {
  if (status !== 'shipped' || shippedOn === null) return null
  const days = Math.min(MOST_DAYS, Math.floor((nowMs - Date.parse(shippedOn)) / DAY_MS))
  return days >= LEAST_DAYS ? days : null
}

interface Side {
  tallies: readonly Tally[]
  rows: readonly ReportRow[]
  byDevice: readonly ReportRow[]
}

async function sideOf(store: Store, touchpoint: string, fromMs: number, days: number): Promise<Side> {
  const filter = { touchpoint, from: dayOf(fromMs), to: dayOf(fromMs + (days - 1) * DAY_MS) }
  const tallies = await readTallies(store, filter, [])
  return { tallies, rows: rows(tallies), byDevice: rows(await readTallies(store, filter, ['device'])) }
}

type Place = Pick<ReportRow, 'survey' | 'version' | 'question' | 'metric'>

const isSame = (a: Place, b: Place) =>
  a.survey === b.survey && a.version === b.version && a.question === b.question && a.metric === b.metric

function resultOf(row: ReportRow | undefined): ReportResult {
  if (!row) return { value: null, n: 0, reason: 'not asked in these words' }
  const { n, value, lo, hi, method, level, suppressed } = row
  if (value === null || lo === null || hi === null) return { value: null, n, reason: suppressed ?? 'no answers' }
  return { value, lo, hi, n, method: method ?? '', level: level ?? 0.95 }
}

/** By device, how much of a change comes from who answered; null where a device's group is small on either side. */
function mixOf(place: Place, before: Side, after: Side): ActionEffect['mix'] {
  const strataOf = ({ byDevice }: Side) => byDevice.filter((row) => isSame(row, place))
  const [old, fresh] = [strataOf(before), strataOf(after)]
  if ([...old, ...fresh].some(({ value }) => value === null)) return null
  const strata = (all: readonly ReportRow[]) =>
    all.map(({ group, n, value }) => ({ key: group.device ?? '', n, value }))
  const found = mix(strata(old), strata(fresh))
  if (found.change === null) return null
  const { within, mix: shifted } = found as Mix
  return { within, mix: shifted, misleads: mixMisleads(found) }
}

/**
 * Each action with what the scores of its touchpoint were before it was there and after: over the same number of days, in the same
 * version of a survey, all comparisons judged together.
 */
export async function effectsOf(store: Store, actions: readonly Action[], nowMs: number): Promise<ActionReport[]> {
  const found = await Promise.all(
    actions.map(async (action) => {
      const windowDays = windowOf(action, nowMs)
      if (windowDays === null || action.shippedOn === null) return { action, windowDays: null, pairs: [] }
      const shippedMs = Date.parse(action.shippedOn)
      const before = await sideOf(store, action.touchpoint, shippedMs - windowDays * DAY_MS, windowDays)
      const after = await sideOf(store, action.touchpoint, shippedMs, windowDays)
      const scored = after.rows.filter(({ metric }) => Object.hasOwn(figures, metric) && metric !== 'consent')
      const pairs = scored.map((row) => {
        const { min, max } = after.tallies.find((one) => isSame({ ...one, metric: one.type }, row)) ?? {
          min: 0,
          max: 0,
        }
        const old = before.rows.find((one) => isSame(one, row))
        const isTold = row.value !== null && old?.value != null
        return {
          row,
          old,
          mix: isTold ? mixOf(row, before, after) : null,
          comparison: {
            difference: isTold
              ? differenceOf({ type: row.metric, min, max }, row.distribution ?? {}, old.distribution ?? {})
              : { value: null, n: 0, reason: 'one of the sides has no figure' },
            fewest: Math.min(row.n, old?.n ?? 0),
          } as const,
        }
      })
      return { action, windowDays, pairs }
    }),
  )
  const judged = verdicts(found.flatMap(({ pairs }) => pairs.map(({ comparison }) => comparison)))
  const verdictAt = (index: number) => ('reason' in judged ? undefined : judged[index])
  let index = 0
  return found.map(({ action, windowDays, pairs }) => ({
    ...action,
    windowDays,
    effects: pairs.map(({ row, old, mix: parts }): ActionEffect => {
      const { verdict = 'too-few-answers', value = null, lo = null, hi = null } = verdictAt(index++) ?? {}
      const { survey, version, question, metric } = row
      return {
        ...{ survey, version, question, metric, verdict, mix: parts },
        ...{ before: resultOf(old), after: resultOf(row) },
        difference: value !== null && lo !== null && hi !== null ? { value, lo, hi } : null,
      }
    }),
  }))
}
