import { useContext } from 'preact/hooks'
import { pages } from '../filters/filters'
import { Link } from './link'
import { ReportContext } from './report-context'

/** The pages of the report. */
export function PageNav() {
  const { filters } = useContext(ReportContext)
  const { page, open } = filters.value
  const closed = { open: null, topic: null, score: null, survey: null, status: null } as const
  return (
    <nav class="pages" aria-label="Report">
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
