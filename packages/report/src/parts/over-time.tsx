import { useContext } from 'preact/hooks'
import { Spark } from '../charts/spark'
import type { Block } from '../journey/journey'
import { lineUnit, lineWords } from '../words/over-time'
import { LinesContext } from './lines-context'

/** The line of a block, of the version that its figure is of. */
export const useLine = ({ survey, question, row }: Block) =>
  useContext(LinesContext)?.find(
    (each) => each.survey === survey && each.question === question && each.version === row?.version,
  )

/** A score over time on its card. Its place is kept free while it is read, so that nothing moves. */
export function OverTime({ block }: { block: Block }) {
  const isRead = useContext(LinesContext) !== null
  const line = useLine(block)
  const words = line && lineWords(line)
  return (
    <div class="over-time">
      {line && words && <Spark line={line} />}
      <p class="quiet">{line && words ? `${words}, ${lineUnit(line)}` : isRead ? 'Too few answers for a line' : ''}</p>
    </div>
  )
}
