import type { ResponseDocument } from '@earshot/schema'
import type { Series } from '../../packages/collector/src/store/cells/cell'
import { cellsOf } from '../../packages/collector/src/store/cells/cells-of'
import { DIMENSIONS } from '../../packages/collector/src/store/cells/dimensions'
import { seriesId } from '../../packages/collector/src/store/cells/series-id'

/** Days over which the responses are spread, evenly: the most cells that so many responses can have. */
export const DAYS = 365
const TOUCHPOINTS = 10
const ROLES = 4
const SEGMENTS = 3
const DEVICES = ['desktop', 'mobile'] as const
const LOCALES = ['de', 'en'] as const
const SCORES = 11
const FIRST_DAY = Date.parse('2025-11-26T00:00:00Z')

export const dayOf = (day: number): string => new Date(FIRST_DAY + day * 864e5).toISOString().slice(0, 10)

/** What response number `i` is; the same arithmetic stands in the SQL below. */
const partsOf = (i: number) => {
  const place = Math.floor(i / DAYS)
  const role = Math.floor(place / TOUCHPOINTS)
  const segment = Math.floor(role / ROLES)
  const device = Math.floor(segment / SEGMENTS)
  const locale = Math.floor(device / 2)
  return {
    day: i % DAYS,
    touchpoint: place % TOUCHPOINTS,
    role: role % ROLES,
    segment: segment % SEGMENTS,
    device: device % 2,
    locale: locale % 2,
    score: (i * 7 + Math.floor(locale / 2) * 3) % SCORES,
  }
}

const COMBINATIONS = TOUCHPOINTS * ROLES * SEGMENTS * 4

interface Words {
  id: string
  touchpoint: string
  role: string
  segment: string
  device: string
  locale: string
  day: string
}

const make = (words: Words, score: number): ResponseDocument =>
  ({
    id: words.id,
    rev: 1,
    project: 'bench',
    survey: words.touchpoint,
    surveyVersion: 1,
    status: 'completed',
    answers: { score },
    asked: { score: { type: 'nps', min: 0, max: 10 } },
    journey: { stage: 'use', touchpoint: words.touchpoint },
    shownAt: `${words.day}T12:00:00.000Z`,
    person: { traits: { role: words.role, segment: words.segment } },
    context: { device: words.device, locale: words.locale },
  }) as unknown as ResponseDocument

/** Response number `i`. */
export function responseOf(i: number): ResponseDocument {
  const { day, touchpoint, role, segment, device, locale, score } = partsOf(i)
  const words = {
    id: `r${String(i).padStart(11, '0')}`,
    touchpoint: `touchpoint-${touchpoint}`,
    role: `role-${role}`,
    segment: `segment-${segment}`,
    device: DEVICES[device]!,
    locale: LOCALES[locale]!,
    day: dayOf(day),
  }
  return make(words, score)
}

/** The same as SQL, with `i` as the number: columns of a response, in either dialect. */
export function columnsInSql({ id, day }: { id: string; day: string }) {
  const words: Words = {
    id: '@id@',
    touchpoint: '@t@',
    role: '@r@',
    segment: '@s@',
    device: '@v@',
    locale: '@l@',
    day: '@d@',
  }
  const integers = {
    t: `i / ${DAYS} % ${TOUCHPOINTS}`,
    r: `i / ${DAYS * TOUCHPOINTS} % ${ROLES}`,
    s: `i / ${DAYS * TOUCHPOINTS * ROLES} % ${SEGMENTS}`,
    v: `i / ${DAYS * TOUCHPOINTS * ROLES * SEGMENTS} % 2`,
    l: `i / ${DAYS * TOUCHPOINTS * ROLES * SEGMENTS * 2} % 2`,
    score: `(i * 7 + i / ${DAYS * COMBINATIONS} * 3) % ${SCORES}`,
  }
  const touchpoint = `'touchpoint-' || (${integers.t})`
  const values: { readonly [token: string]: string } = {
    '@id@': id,
    '@t@': touchpoint,
    '@r@': `'role-' || (${integers.r})`,
    '@s@': `'segment-' || (${integers.s})`,
    '@v@': `case ${integers.v} when 0 then '${DEVICES[0]}' else '${DEVICES[1]}' end`,
    '@l@': `case ${integers.l} when 0 then '${LOCALES[0]}' else '${LOCALES[1]}' end`,
    '@d@': day,
    '-999': integers.score,
  }
  const document = JSON.stringify(make(words, -999))
    .split(/(@\w+@|-999)/)
    .map((part) => (Object.hasOwn(values, part) ? `(${values[part]})` : `'${part}'`))
    .join(' || ')
  return { id, touchpoint, shownAt: `(${day}) || 'T12:00:00.000Z'`, document }
}

/** A row of the cells that so many responses give. */
export interface BenchCell {
  id: Buffer
  series: Series
  day: string
  total: number
  n: number
  counts: number[]
}

/** The cells of the first `count` responses. */
export function* cellsOfFirst(count: number): Generator<BenchCell> {
  const counts = new Int32Array(DAYS * COMBINATIONS * SCORES)
  for (let i = 0; i < count; i++) {
    const combination = Math.floor(i / DAYS) % COMBINATIONS
    counts[(combination * DAYS + (i % DAYS)) * SCORES + partsOf(i).score]!++
  }
  for (let combination = 0; combination < COMBINATIONS; combination++) {
    const series = [...cellsOf(responseOf(combination * DAYS), DIMENSIONS)].map(([one]) => ({ one, id: seriesId(one) }))
    for (let day = 0; day < DAYS; day++) {
      const at = (combination * DAYS + day) * SCORES
      const scores = [...counts.subarray(at, at + SCORES)]
      const total = scores.reduce((sum, one) => sum + one, 0)
      if (!total) continue
      for (const { one, id } of series) {
        const own = one.kind === 'display' ? scores.map((_, i) => (i ? 0 : total)) : scores
        yield { id, series: one, day: dayOf(day), total, n: total, counts: own }
      }
    }
  }
}
