import type { ReportResult } from '@earshot/schema'
import type { ComponentChildren } from 'preact'
import { Interval } from '../charts/interval'
import { count, percent } from '../words/number'
import { figureWords, range } from '../words/result'
import { Picture } from './picture'

/** A share with what it is a share of. */
export interface Share {
  key: string
  name: string
  result: ReportResult
  /** How often it was given. */
  n: number
  /** Said beside it. */
  note?: ComponentChildren
}

interface Props {
  title: string
  unit: string
  /** Head of the names in the table. */
  head: string
  shares: readonly Share[]
  /** Head of the notes in the table, where there are any. */
  noteHead?: string
}

/** Shares with their intervals, on one axis from 0 to 100 percent. */
export function Shares({ title, unit, head, shares, noteHead }: Props) {
  return (
    <Picture
      title={title}
      unit={unit}
      table={{
        caption: title,
        columns: [
          { head },
          { head: 'Number', figures: true },
          { head: 'Share', figures: true },
          { head: '95% interval', figures: true },
          ...(noteHead ? [{ head: noteHead }] : []),
        ],
        rows: shares.map(({ name, n, result, note }) => [
          ...[name, count(n), figureWords(result), range(result)],
          ...(noteHead ? [note ?? '–'] : []),
        ]),
      }}
    >
      <ul class="shares">
        {shares.map(({ key, name, n, result, note }) => (
          <li key={key}>
            <span class="share-name">
              {name} {note && <span class="quiet share-note">{note}</span>}
            </span>
            {result.value === null ? (
              <span class="share-withheld quiet">{result.reason}</span>
            ) : (
              <>
                <Interval value={result.value} lo={result.lo} hi={result.hi} axis={[0, 100]} />
                <span class="share-value">
                  {percent(result.value)}
                  <span class="hidden">, {range(result)},</span>
                </span>
                <span class="share-n quiet">n {count(n)}</span>
              </>
            )}
          </li>
        ))}
        <li class="shares-ends" aria-hidden="true">
          <span />
          <div class="axis-ends">
            <span>0%</span>
            <span>50%</span>
            <span>100%</span>
          </div>
        </li>
      </ul>
    </Picture>
  )
}
