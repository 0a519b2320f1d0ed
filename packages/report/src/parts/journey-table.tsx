import { useContext } from 'preact/hooks'
import { journeyColumns, journeyRows } from '../journey/journey-rows'
import { LinesContext } from './lines-context'
import { ReportContext } from './report-context'
import { Twin } from './twin'

/** The table twin of the map. */
export function JourneyTable() {
  const { view, changes, flagged, declared } = useContext(ReportContext)
  const rows = journeyRows({
    ...{ view: view.value, changes: changes.value, flagged: flagged.value, declared: declared.value },
    lines: useContext(LinesContext) ?? [],
  })
  return <Twin summary="The journey as a table" caption="The journey as a table" columns={journeyColumns} rows={rows} />
}
