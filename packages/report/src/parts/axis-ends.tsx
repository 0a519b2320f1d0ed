import type { Metric } from '../metrics/metric'

/** The numbers under a fixed axis: its ends and its middle. */
export function AxisEnds({ metric: { axis, format } }: { metric: Metric }) {
  const [min, max] = axis
  return (
    <div class="axis-ends" aria-hidden="true">
      {[min, (min + max) / 2, max].map((tick) => (
        <span key={tick}>{format(tick)}</span>
      ))}
    </div>
  )
}
