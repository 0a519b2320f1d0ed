import type { Row } from '../data/row'
import { plural } from '../words/number'
import { suppression, thresholdOf } from '../words/say'

/** Too few answers for a figure: how many there are, of how many it takes. */
export function HeldBack({ row }: { row: Row }) {
  const needed = thresholdOf(row)
  return (
    <div class="held-back">
      {needed && (
        <span class="pips" aria-hidden="true">
          {Array.from({ length: needed }, (_, index) => (
            <span key={index} class={index < row.n ? 'pip given' : 'pip'} />
          ))}
        </span>
      )}
      <p>
        {suppression(row)} <span class="quiet">({needed ? `${row.n} of ${needed}` : plural(row.n, 'answer')})</span>
      </p>
    </div>
  )
}
