import type { Instrument } from '@earshot/locales'
import type { ViewProps } from '../questions/view'
import { Icon } from './icon'

/** Whether each point has a row of words. */
export const isInRows = (look: string | undefined, { labels }: Partial<Instrument>): boolean =>
  !!labels && (!look || look === 'labels')

/** Native radios over calm cells: numbered or drawn, with words at both ends, or one row of words for each point. */
export function Scale({ words, points: [from, to], look, draw, value, answer, aria }: ViewProps) {
  const { labels, low = labels?.[0], high = labels?.at(-1) } = words
  const isInWords = isInRows(look, words)
  const isNamed = isInWords || look === 'thumbs'
  const last = to - from
  return (
    <fieldset
      {...aria}
      role="radiogroup"
      class={isInWords ? 'rows' : `cells ${look} n${last > 6 ? 10 : last > 4 ? 7 : ''}`}
      style={`--n:${last + 1}`}
    >
      {[...Array(last + 1)].map((_, place) => {
        const point = from + place
        const label = labels?.[place]
        const end = place === 0 ? low : place === last ? high : label
        return (
          <label key={point}>
            <input
              type="radio"
              name="point"
              value={point}
              aria-label={isNamed ? undefined : draw && label ? label : end ? `${point}, ${end}` : `${point}`}
              checked={point === value}
              onInput={() => answer(point)}
            />
            <span part="cell">
              {draw && <Icon path={draw(place / last)} />}
              {isNamed ? label : !draw && point}
            </span>
          </label>
        )
      })}
      {!isNamed && [low && <i class="low">{low}</i>, high && <i class="high">{high}</i>]}
    </fieldset>
  )
}
