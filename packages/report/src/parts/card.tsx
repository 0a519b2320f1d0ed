import { useContext } from 'preact/hooks'
import type { Card as CardView } from '../journey/journey'
import { stateOf } from '../journey/state'
import { Block } from './block'
import { ReportContext } from './report-context'

/** A touchpoint on the map. The whole of it opens its detail. */
export function Card({ card }: { card: CardView }) {
  const report = useContext(ReportContext)
  if (!card.measured || card.blocks.length === 0) {
    return (
      <article class="card unmeasured">
        <header>
          <h3>{card.title}</h3>
          {card.owner && <span class="owner">{card.owner}</span>}
        </header>
        <p class="quiet">{card.measured ? 'No scored question' : 'Not measured'}</p>
      </article>
    )
  }
  const empty = card.blocks.every(({ row }) => stateOf(row) === 'empty')
  return (
    <article class={empty ? 'card empty' : 'card'}>
      <header>
        <h3>
          <button type="button" aria-haspopup="dialog" onClick={() => report.set({ open: card.key })}>
            {card.title}
          </button>
        </h3>
        {card.owner && <span class="owner">{card.owner}</span>}
      </header>
      {card.blocks.map((block) => (
        <Block key={block.key} block={block} />
      ))}
      {empty && <p class="hint">Send a test answer</p>}
    </article>
  )
}
