import { proportion } from '@earshot/metrics'
import type { CountedBlock } from '../journey/counted-block'
import { count, percent, plain, plural } from '../words/number'
import { suppression } from '../words/say'
import { Link } from './link'
import { Picture } from './picture'
import { type Share, Shares } from './shares'

type Counts = Readonly<Record<string, number>>

function sharesOf(counts: Counts, n: number, nameOf: (id: string) => string): Share[] {
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([key, times]): Share => ({ key, name: nameOf(key), n: times, result: proportion(times, n) }))
}

function Options({ block: { nameOf, metric }, counts, n }: { block: CountedBlock; counts: Counts; n: number }) {
  const shares = sharesOf(counts, n, nameOf)
  const first = shares[0]
  const title = first ? `${first.name} most often, by ${percent(first.result.value ?? 0)}` : 'Nothing was chosen'
  const each = metric === 'choices' ? '; several could be chosen' : ''
  return (
    <Shares title={title} unit={`Percent of those who answered, n ${count(n)}${each}`} head="Answer" shares={shares} />
  )
}

/** Splits `id.place`; ids may have dots of their own. */
const apart = (key: string): [string, string] => [
  key.slice(0, key.lastIndexOf('.')),
  key.slice(key.lastIndexOf('.') + 1),
]

function Ranking({ block: { nameOf }, counts, n }: { block: CountedBlock; counts: Counts; n: number }) {
  const places = new Map<string, { sum: number; times: number; first: number }>()
  for (const [key, times] of Object.entries(counts)) {
    const [id, place] = apart(key)
    const known = places.get(id) ?? { sum: 0, times: 0, first: 0 }
    known.sum += Number(place) * times
    known.times += times
    if (place === '1') known.first += times
    places.set(id, known)
  }
  const ranked = [...places].sort(([, a], [, b]) => a.sum / a.times - b.sum / b.times)
  const shares = ranked.map(
    ([key, { sum, times, first }]): Share => ({
      ...{ key, name: nameOf(key), n: first, result: proportion(first, n) },
      note: `mean place ${plain(sum / times)}`,
    }),
  )
  const title = shares[0] ? `${shares[0].name} is ranked highest on average` : 'Nothing was ranked'
  return (
    <Shares
      title={title}
      unit={`Percent that put it first, n ${count(n)}; in the order of the mean place`}
      head="Option"
      shares={shares}
      noteHead="Mean place"
    />
  )
}

function Matrix({ block: { nameOf, title }, counts, n }: { block: CountedBlock; counts: Counts; n: number }) {
  const cells = Object.entries(counts).map(([key, times]) => ({ key, parts: apart(key), times }))
  const rows = [...new Set(cells.map(({ parts }) => parts[0]))]
  const columns = [...new Set(cells.map(({ parts }) => parts[1]))]
  const timesOf = (row: string, column: string) =>
    cells.find(({ parts }) => parts[0] === row && parts[1] === column)?.times ?? 0
  const sumOf = (row: string) => columns.reduce((sum, column) => sum + timesOf(row, column), 0)
  return (
    <Picture
      title={`How the ${plural(rows.length, 'row')} were answered`}
      unit={`Percent of the answers of each row, n ${count(n)}; darker is more`}
      table={{
        caption: title,
        columns: [{ head: 'Row' }, ...columns.map((column) => ({ head: nameOf(column), figures: true }))],
        rows: rows.map((row) => [nameOf(row), ...columns.map((column) => count(timesOf(row, column)))]),
      }}
    >
      <div class="matrix" aria-hidden="true" style={{ '--columns': columns.length }}>
        <span />
        {columns.map((column) => (
          <span key={column} class="quiet">
            {nameOf(column)}
          </span>
        ))}
        {rows.map((row) => [
          <span key={row}>{nameOf(row)}</span>,
          ...columns.map((column) => {
            const share = (100 * timesOf(row, column)) / Math.max(1, sumOf(row))
            return (
              <span key={`${row} ${column}`} class="matrix-cell" style={{ '--part': `${Math.round(share)}%` }}>
                {percent(share)}
              </span>
            )
          }),
        ])}
      </div>
    </Picture>
  )
}

const Texts = ({ block: { survey, row } }: { block: CountedBlock }) => (
  <p class="prose">
    {plural(row?.n ?? 0, 'person', 'people')} wrote something.{' '}
    <Link to={{ page: 'words', open: null, survey }}>Read what they wrote</Link>
  </p>
)

/** What people chose, ranked or wrote: counted, not scored. */
export function Counted({ block }: { block: CountedBlock }) {
  const { row, metric, title, survey } = block
  return (
    <section class="block-detail">
      <header>
        <h2>{title}</h2>
        <p class="quiet">
          {survey}
          {row && `, version ${row.version}`}
        </p>
      </header>
      {!row || row.n === 0 ? (
        <p class="empty-words">No answers yet</p>
      ) : row.distribution === null ? (
        <p class="empty-words">{suppression(row)}</p>
      ) : metric === 'text' ? (
        <Texts block={block} />
      ) : metric === 'ranking' ? (
        <Ranking block={block} counts={row.distribution} n={row.n} />
      ) : metric === 'matrix' ? (
        <Matrix block={block} counts={row.distribution} n={row.n} />
      ) : (
        <Options block={block} counts={row.distribution} n={row.n} />
      )}
    </section>
  )
}
