/** From and to are included; what is absent is open. */
export interface Span {
  from?: string
  to?: string
}

/** Days as whole months and what is left of them at both ends. */
export interface Spans {
  /** `2026-11`; nothing where no month is whole. */
  months?: Span
  /** `2026-11-25`. */
  days: Span[]
}

const monthOf = (day: string) => day.slice(0, 7)
/** The day so many days after, or before. */
const dayAt = (day: string, more: number) => new Date(Date.parse(day) + more * 864e5).toISOString().slice(0, 10)

/** The first month that begins on this day or later. */
const firstWhole = (day: string) => monthOf(day.endsWith('-01') ? day : dayAt(`${monthOf(day)}-01`, 32))

/** The last month that ends on this day or earlier. */
const lastWhole = (day: string) => monthOf(dayAt(`${monthOf(dayAt(day, 1))}-01`, -1))

/**
 * Parts days into whole months, which have sums of their own, and the days around them.
 *
 * @example spansOf({ from: '2026-01-30', to: '2026-04-02' })
 * // { months: { from: '2026-02', to: '2026-03' }, days: [{ from: '2026-01-30', to: '2026-01-31' }, { from: '2026-04-01', to: '2026-04-02' }] }
 */
export function spansOf({ from, to }: Span): Spans {
  const first = from && firstWhole(from)
  const last = to && lastWhole(to)
  if (first && last && first > last) return { days: [{ from, to }] }
  const head = from && first && !from.endsWith('-01') ? [{ from, to: dayAt(`${first}-01`, -1) }] : []
  const tail = to && last && monthOf(to) !== last ? [{ from: `${monthOf(to)}-01`, to }] : []
  return { months: { ...(first && { from: first }), ...(last && { to: last }) }, days: [...head, ...tail] }
}
