import { useContext } from 'preact/hooks'
import { plural } from '../words/number'
import { Link } from './link'
import { ReportContext } from './report-context'

/** What a notice would say of fewer: that they are so few that leaving them out would show them. */
const least = 10

/** How many answers look odd, whether they are in the figures, and how to have it the other way. */
function Odd() {
  const { flagged, filters } = useContext(ReportContext)
  const { withoutFlagged } = filters.value
  const found = flagged.value?.flagged ?? 0
  if (withoutFlagged)
    return (
      <p>
        {plural(found, 'answer')} that {found === 1 ? 'looks' : 'look'} odd {found === 1 ? 'is' : 'are'} left out; where
        fewer than {least} do, nothing is shown without them.{' '}
        <Link to={{ withoutFlagged: false }}>Count them again</Link>
      </p>
    )
  if (found === 0) return null
  return (
    <p>
      {plural(found, 'answer')} that {found === 1 ? 'looks' : 'look'} odd {found === 1 ? 'is' : 'are'} included in these
      figures.{' '}
      {found < least ? (
        'So few can’t be left out: the difference would show them.'
      ) : (
        <Link to={{ withoutFlagged: true }}>Leave them out</Link>
      )}
    </p>
  )
}

/** What a reader has to know before the figures. */
export function Notices({ filtered }: { filtered: boolean }) {
  const { problem, loaded, config } = useContext(ReportContext)
  const notices = [
    problem.value && (loaded.value ? `${problem.value} The figures are from before.` : problem.value),
    config.value?.test && 'The configuration is in test mode: test answers are included in every figure.',
    config.value === null &&
      'The collector has no configuration, so the journey is not known. Start it with --config surveys.json.',
  ].filter(Boolean)
  return (
    <div class="notices" role="status">
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      {filtered && <Odd />}
    </div>
  )
}
