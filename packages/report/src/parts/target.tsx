import type { Block } from '../journey/journey'
import { targetVerdict, targetWords } from '../journey/target'

/** What is good enough here, and whether it is reached, as far as the interval tells. */
export function Target({ block, target }: { block: Block; target: number | undefined }) {
  if (target === undefined) return null
  const verdict = targetVerdict(block, target)
  return (
    <p class="target quiet">
      Target {block.metric.format(target)}
      {verdict && `: ${targetWords[verdict]}`}
    </p>
  )
}
