import { render } from 'preact'
import { collectorBase } from './data/collector-base'
import { createReport } from './data/report'
import { JourneyPage } from './pages/journey-page'
import { ReportContext } from './parts/report-context'

const place = document.getElementById('report')
if (!place) throw new Error('The page has no element #report to stand in')

render(
  <ReportContext.Provider value={createReport(collectorBase(document.baseURI))}>
    <JourneyPage />
  </ReportContext.Provider>,
  place,
)
