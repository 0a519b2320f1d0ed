import { useContext } from 'preact/hooks'
import type { Card } from '../journey/journey'
import { BlockDetail } from '../parts/block-detail'
import { Counted } from '../parts/counted'
import { Link } from '../parts/link'
import { Page } from '../parts/page'
import { Reasons } from '../parts/reasons'
import { ReportContext } from '../parts/report-context'
import { titleOf } from '../words/text'

/** Everything that is known of one touchpoint: its surveys, question by question. */
export function TouchpointPage({ card }: { card: Card }) {
  const { view } = useContext(ReportContext)
  const stage = view.value.stages.find(({ cards }) => cards.some(({ key }) => key === card.key))
  const about = [stage?.title, card.owner && `owner ${card.owner}`].filter(Boolean).join(' · ')
  const optionName = (question: string, option: string) =>
    card.counted.find((each) => each.question === question)?.nameOf(option) ?? titleOf(option)
  return (
    <Page
      title={card.title}
      above={
        <p class="above">
          <Link to={{ open: null }}>Back to the journey</Link>
          {about && <span class="quiet"> · {about}</span>}
        </p>
      }
      split
    >
      <div class="touchpoint">
        {card.blocks.map((block, index) => (
          <div key={block.key}>
            <BlockDetail block={block} card={card} />
            {index === card.blocks.findIndex(({ survey }) => survey === block.survey) && (
              <Reasons block={block} optionName={optionName} />
            )}
          </div>
        ))}
        {card.counted.map((block) => (
          <Counted key={block.key} block={block} />
        ))}
      </div>
    </Page>
  )
}
