import { render } from 'preact'
import { collectorBase } from './data/collector-base'
import { createReport } from './data/report'
import { ReportPage } from './pages/report-page'
import { ReportContext } from './parts/report-context'

const place = document.getElementById('report')
if (!place) throw new Error('The page has no element #report to stand in')

render(
  <ReportContext.Provider value={createReport(collectorBase(document.baseURI))}>
    <ReportPage />
  </ReportContext.Provider>,
  place,
)
