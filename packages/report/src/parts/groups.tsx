import { Interval } from '../charts/interval'
import type { Block } from '../journey/journey'
import { isMeasured } from '../journey/state'
import { groupName } from '../words/group-name'
import { count } from '../words/number'
import { interval, suppression } from '../words/say'

/** The score of each group, on the same axis as the score of everybody. */
export function Groups({ block: { groups, metric } }: { block: Block }) {
  if (groups.length === 0) return null
  return (
    <ul class="groups">
      {groups.map((row) => (
        <li key={groupName(row.group)}>
          <span class="group-name">{groupName(row.group)}</span>
          {isMeasured(row) ? (
            <>
              <Interval value={row.value} lo={row.lo} hi={row.hi} axis={metric.axis} />
              <span class="group-score">
                {metric.format(row.value)}
                <span class="hidden">, {interval(row.lo, row.hi, metric)},</span>
              </span>
              <span class="group-n">n {count(row.n)}</span>
            </>
          ) : (
            <span class="group-held quiet">{suppression(row)}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
