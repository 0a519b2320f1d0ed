import type { MatrixQuestion } from '@earshot/schema'
import type { QuestionView, ViewProps } from '../view'

function MatrixView({ question, value, answer, aria: { 'aria-required': _, ...aria }, text }: ViewProps) {
  const { rows, columns } = question as MatrixQuestion
  const chosen = value as { readonly [row: string]: string } | undefined
  return (
    <fieldset {...aria} class="whole">
      {rows.map((row, at) => (
        <fieldset key={row.id} role="radiogroup" aria-labelledby={`r${at}`} class="pills">
          <legend id={`r${at}`}>{text(row.text)}</legend>
          {columns.map((column, place) => (
            <label key={column.id}>
              <input
                type="radio"
                name={`r${at}`}
                value={place + 1}
                checked={chosen?.[row.id] === column.id}
                onInput={() => answer({ ...chosen, [row.id]: column.id })}
              />
              <span part="cell">{text(column.text)}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </fieldset>
  )
}

/** A scale of words for each row, one below the other: no table, so that it fits the smallest screen. */
export const matrix: QuestionView = { View: MatrixView }
