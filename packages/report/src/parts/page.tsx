import type { ComponentChildren } from 'preact'
import { useContext, useEffect } from 'preact/hooks'
import { filterSentence } from '../filters/filters'
import { inEnglish } from '../words/text'
import { Live } from './live'
import { Notices } from './notices'
import { PageNav } from './page-nav'
import { PersonaText } from './persona'
import { ReportContext } from './report-context'
import { Sentence } from './sentence'

interface Props {
  title: string
  /** One sentence under the filters that says what is seen. */
  summary?: ComponentChildren
  /** Above the title: where one is. */
  above?: ComponentChildren
  /** Whether figures can be split on this page. Default false. */
  split?: boolean
  /** Whether period and filters have a meaning here. Default true. */
  filtered?: boolean
  children: ComponentChildren
}

const day = new Intl.DateTimeFormat('en', { dateStyle: 'long' })

/** A page of the report: its head with the filters, and what it shows once figures have been read. */
export function Page({ title, summary, above, split = false, filtered = true, children }: Props) {
  const { config, filters, loaded, problem } = useContext(ReportContext)
  const brand = inEnglish(config.value?.brand) ?? config.value?.project
  // The first page's title has it.
  const brandToTell = brand && !title.includes(brand) ? brand : undefined
  useEffect(() => {
    document.title = brand && !title.includes(brand) ? `${title} · ${brand}` : title
  }, [title, brand])
  return (
    <>
      <header class="page-head">
        <PageNav />
        <div class="page-side">
          {brandToTell && <span class="brand">{brandToTell}</span>}
          <Live />
        </div>
        <div class="page-title">
          {above}
          <h1 tabIndex={-1}>{title}</h1>
          {filtered && <Sentence split={split} />}
          {filtered && <PersonaText />}
          <p class="print-only">
            {[brandToTell, filtered && filterSentence(filters.value), day.format(new Date())]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p class="summary quiet">{loaded.value && summary}</p>
        </div>
      </header>
      <main>
        <Notices filtered={filtered} />
        {loaded.value ? children : !problem.value && <p class="reading quiet">Reading the report …</p>}
      </main>
    </>
  )
}
