import { useContext } from 'preact/hooks'
import { ReportContext } from './report-context'

const words = { connecting: 'Connecting', connected: 'Live', reconnecting: 'Reconnecting' } as const

/** Whether new answers appear by themselves, in words. */
export function Live() {
  const { live } = useContext(ReportContext)
  return (
    <p class={`live ${live.value}`} role="status">
      <span class="live-dot" aria-hidden="true" />
      {words[live.value]}
    </p>
  )
}
