import type { Config, Values } from '@earshot/schema'
import type { Row } from '../data/row'
import { type Filters, filterSentence } from '../filters/filters'
import { type JourneyTold, journeyColumns, journeyRows } from '../journey/journey-rows'
import { Table } from '../parts/table'
import { plural } from '../words/number'
import { summary } from '../words/summary'
import { inEnglish } from '../words/text'
import { FilterForm } from './filter-form'
import { questionColumns, questionRows } from './question-rows'

interface Props extends JourneyTold {
  config: Config | null
  filters: Filters
  values: Values['values']
  /** Every row that was counted, with those of groups where there is a split. */
  rows: readonly Row[]
  /** Query of the address of the page with charts that shows the same. */
  search: string
}

/** The whole page, which needs no script. */
export function PlainPage({ config, filters, values, rows, search, ...told }: Props) {
  const brand = inEnglish(config?.brand) ?? config?.project
  const title = brand ? `${brand} customer journey, in tables` : 'Customer journey, in tables'
  const odd = told.flagged?.flagged ?? 0
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href="icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="report.css" />
      </head>
      <body>
        <header class="page-head">
          <div class="page-title">
            <h1>{title}</h1>
            <p class="print-only">{filterSentence(filters)}</p>
            <FilterForm filters={filters} values={values} />
            <p class="summary quiet">{summary(told.view, told.changes, filters)}</p>
          </div>
        </header>
        <main class="plain">
          <div class="notices">
            {config?.test && <p>The configuration is in test mode: test answers are included in every figure.</p>}
            {config === null && <p>The collector has no configuration, so the journey is not known.</p>}
            {odd > 0 && (
              <p>
                {plural(odd, 'answer')} that {odd === 1 ? 'looks' : 'look'} odd{' '}
                {filters.withoutFlagged
                  ? 'left out; where fewer than 10 do, nothing is shown without them.'
                  : 'included.'}
              </p>
            )}
          </div>
          <section class="part" aria-labelledby="journey">
            <header>
              <h2 id="journey">The journey</h2>
              <p class="prose">
                “Completed” is completed of shown. A change is named only where chance alone would rarely bring it.
                Fewer than 5 answers show no figure, groups of fewer than 10 no split.
              </p>
            </header>
            <Table caption="The journey" columns={journeyColumns} rows={journeyRows(told)} />
          </section>
          <section class="part" aria-labelledby="questions">
            <header>
              <h2 id="questions">Every question</h2>
            </header>
            <Table caption="Every question" columns={questionColumns} rows={questionRows(rows)} />
          </section>
          <p>
            <a href={`./${search}`}>The same with charts</a>, which needs JavaScript.
          </p>
        </main>
      </body>
    </html>
  )
}
