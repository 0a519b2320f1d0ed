import { useContext, useEffect, useRef } from 'preact/hooks'
import { pages } from '../filters/filters'
import { Link } from './link'
import { ReportContext } from './report-context'

/** The pages of the report. */
export function PageNav() {
  const { filters } = useContext(ReportContext)
  const { page, open } = filters.value
  const closed = { open: null, topic: null, score: null, survey: null, asked: null, status: null } as const
  const place = useRef<HTMLElement>(null)
  // Where the pages do not fit beside each other, they scroll: the one that is shown has to be seen.
  useEffect(() => {
    const current = place.current?.querySelector<HTMLElement>('[aria-current]')
    if (place.current && current) place.current.scrollLeft = current.offsetLeft - place.current.clientWidth / 3
  }, [page])
  return (
    <nav class="pages" aria-label="Report" ref={place}>
      <ul>
        {pages.map((each) => (
          <li key={each.page}>
            <Link to={{ ...closed, page: each.page }} current={each.page !== page ? undefined : open ? 'true' : 'page'}>
              {each.words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
