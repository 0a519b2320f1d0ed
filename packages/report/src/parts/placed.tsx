import type { ComponentChildren } from 'preact'
import { Interval } from '../charts/interval'
import { Picture } from './picture'
import type { Column } from './table'

/** A figure with its interval, and what is said beside it. */
export interface Place {
  key: string
  name: ComponentChildren
  /** Null where there is none. */
  figure: { value: number; lo: number; hi: number } | null
  note?: ComponentChildren
  /** Cells of its row in the table, the name among them. */
  cells: readonly ComponentChildren[]
}

interface Props {
  title: string
  unit: string
  axis: readonly [min: number, max: number]
  format(value: number): string
  columns: readonly Column[]
  places: readonly Place[]
}

/** Figures with their intervals under each other on one axis. */
export function Placed({ title, unit, axis, format, columns, places }: Props) {
  const [min, max] = axis
  return (
    <Picture title={title} unit={unit} table={{ caption: title, columns, rows: places.map(({ cells }) => cells) }}>
      <ul class="shares placed">
        {places.map(({ key, name, figure, note }) => (
          <li key={key}>
            <span class="share-name">{name}</span>
            {figure && (
              <>
                <Interval
                  value={figure.value}
                  lo={Math.max(min, figure.lo)}
                  hi={Math.min(max, figure.hi)}
                  axis={axis}
                />
                <span class="share-value">
                  {format(figure.value)}
                  <span class="hidden">
                    , {format(figure.lo)} to {format(figure.hi)},
                  </span>
                </span>
              </>
            )}
            <span class={figure ? 'share-n quiet' : 'share-withheld quiet'}>{note}</span>
          </li>
        ))}
        <li class="shares-ends" aria-hidden="true">
          <span />
          <div class="axis-ends">
            {[min, (min + max) / 2, max].map((tick) => (
              <span key={tick}>{format(tick)}</span>
            ))}
          </div>
        </li>
      </ul>
    </Picture>
  )
}
