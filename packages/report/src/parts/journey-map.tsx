import type { JourneyView } from '../journey/journey'
import { Card } from './card'

/** The journey: stages under the one line that runs through them. */
export function JourneyMap({ stages }: Pick<JourneyView, 'stages'>) {
  if (stages.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long journey scrolls, and has to be reachable by keyboard
    <section class="journey-frame" aria-label="Journey" tabIndex={0}>
      <ol class="journey">
        {stages.map((stage) => (
          <li key={stage.id} class="stage">
            <h2>{stage.title}</h2>
            <div class="cards">
              {stage.cards.map((card) => (
                <Card key={card.key} card={card} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
