import type { ComponentChildren } from 'preact'
import { Interval } from '../charts/interval'
import { Picture } from './picture'

/** A difference of two figures, in their unit. */
export interface Difference {
  key: string
  name: string
  /** Null where it is not compared. */
  difference: { value: number; lo: number; hi: number } | null
  verdict: string
  /** Further cells of the table, after the name. */
  cells: readonly ComponentChildren[]
  format(value: number): string
}

interface Props {
  title: string
  unit: string
  /** Heads of the table: the name, and the further cells. */
  heads: readonly [name: string, ...cells: string[]]
  /** What lies left and right of nothing. */
  ends: readonly [below: string, above: string]
  differences: readonly Difference[]
  /** How far the axis goes on both sides. */
  most: number
}

/** Differences with their intervals on one axis, nothing in the middle. */
export function Differences({ title, unit, heads, ends, differences, most }: Props) {
  const [name, ...cells] = heads
  return (
    <Picture
      title={title}
      unit={unit}
      table={{
        caption: title,
        columns: [
          { head: name },
          ...cells.map((head) => ({ head, figures: true })),
          { head: 'Difference', figures: true },
          { head: '95% interval', figures: true },
          { head: 'In words' },
        ],
        rows: differences.map((each) => [
          ...[each.name, ...each.cells],
          each.difference ? each.format(each.difference.value) : '–',
          each.difference ? `${each.format(each.difference.lo)} to ${each.format(each.difference.hi)}` : '–',
          each.verdict,
        ]),
      }}
    >
      <ul class="shares differences">
        {differences.map(({ key, name: label, difference, verdict, format }) => (
          <li key={key}>
            <span class="share-name">{label}</span>
            {difference ? (
              <>
                <Interval
                  value={Math.max(-most, Math.min(most, difference.value))}
                  lo={Math.max(-most, difference.lo)}
                  hi={Math.min(most, difference.hi)}
                  axis={[-most, most]}
                />
                <span class="share-value">{format(difference.value)}</span>
              </>
            ) : null}
            <span class={difference ? 'share-verdict quiet' : 'share-withheld quiet'}>{verdict}</span>
          </li>
        ))}
        <li class="shares-ends" aria-hidden="true">
          <span />
          <div class="axis-ends">
            <span>{ends[0]}</span>
            <span>0</span>
            <span>{ends[1]}</span>
          </div>
        </li>
      </ul>
    </Picture>
  )
}
