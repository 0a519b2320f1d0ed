import type { ViewProps } from '../questions/view'

interface ScaleProps extends ViewProps {
  /** Lowest and highest point. */
  from: number
  to: number
}

/** Native radios over calm cells: numbered, with words at both ends, or one row of words for each point. */
export function Scale({ instrument: { low, high, labels }, from, to, value, answer, aria }: ScaleProps) {
  return (
    <fieldset {...aria} role="radiogroup" class={labels ? 'rows' : `cells n${to}`}>
      {[...Array(to - from + 1)].map((_, place) => {
        const point = from + place
        const end = point === from ? low : point === to ? high : undefined
        return (
          <label key={point}>
            <input
              type="radio"
              name="point"
              value={point}
              aria-label={end && `${point}, ${end}`}
              checked={point === value}
              onInput={() => answer(point)}
            />
            <span part="cell">{labels?.[place] ?? point}</span>
          </label>
        )
      })}
      {low && <i class="low">{low}</i>}
      {high && <i class="high">{high}</i>}
    </fieldset>
  )
}
