import type { Card as CardView } from '../journey/journey'
import { stateOf } from '../journey/state'
import { count } from '../words/number'
import { Block } from './block'
import { Link } from './link'

/** A touchpoint on the map. The whole of it opens its detail. */
export function Card({ card }: { card: CardView }) {
  if (!card.measured || card.blocks.length + card.counted.length === 0) {
    return (
      <article class="card unmeasured">
        <header>
          <h3>{card.title}</h3>
          {card.owner && <span class="owner">{card.owner}</span>}
        </header>
        <p class="quiet">{card.measured ? 'Nothing is asked' : 'Not measured'}</p>
      </article>
    )
  }
  const empty = [...card.blocks, ...card.counted].every(({ row }) => stateOf(row) === 'empty')
  const told = card.counted.filter(({ row }) => row && row.n > 0)
  return (
    <article class={empty ? 'card empty' : 'card'}>
      <header>
        <h3>
          <Link to={{ open: card.key }}>{card.title}</Link>
        </h3>
        {card.owner && <span class="owner">{card.owner}</span>}
      </header>
      {card.blocks.map((block) => (
        <Block key={block.key} block={block} card={card} />
      ))}
      {told.length > 0 && (
        <p class="meta">
          {told.map(({ key, metric, row }) => (
            <span key={key}>
              {count(row?.n ?? 0)} {metric === 'text' ? 'wrote something' : 'gave reasons'}
            </span>
          ))}
        </p>
      )}
      {empty && <p class="hint">Send a test answer</p>}
    </article>
  )
}
