import type { QuestionView, ViewProps } from '../view'

const ConsentView = ({ value, answer, aria, strings }: ViewProps) => (
  <div class="rows checkbox">
    <label>
      <input
        {...aria}
        aria-labelledby="q agree"
        type="checkbox"
        checked={value === true}
        onInput={(event) => answer(event.currentTarget.checked)}
      />
      <span part="cell" id="agree">
        {strings.agree}
      </span>
    </label>
  </div>
)

/** One box, named by the question; nothing is ticked for anyone. */
export const consent: QuestionView = { View: ConsentView }
