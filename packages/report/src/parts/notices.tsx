import { useContext } from 'preact/hooks'
import { ReportContext } from './report-context'

/** What a reader has to know before the figures. */
export function Notices() {
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
    </div>
  )
}
