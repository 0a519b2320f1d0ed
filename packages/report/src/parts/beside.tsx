import type { Card as CardView } from '../journey/journey'
import { Card } from './card'

/** Cards that stand beside the journey, under a heading of their own. */
export function Beside({ title, words, cards }: { title: string; words: string; cards: readonly CardView[] }) {
  if (cards.length === 0) return null
  return (
    <section class="beside">
      <header>
        <h2>{title}</h2>
        <p class="quiet">{words}</p>
      </header>
      <div class="cards">
        {cards.map((card) => (
          <Card key={card.key} card={card} />
        ))}
      </div>
    </section>
  )
}
