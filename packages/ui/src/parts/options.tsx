import type { ChoicesQuestion } from '@earshot/schema'
import type { QuestionView } from '../questions/view'

const OTHER = /^other(:|$)/

/**
 * One row of words for each option, "Other" last, with a field under it once it is chosen.
 *
 * @param isMany Boxes to tick instead of one choice; once `max` are ticked, the others wait.
 */
export const options =
  (isMany: boolean): QuestionView['View'] =>
  ({ question, words, strings, value = [], answer, text, order, aria: { 'aria-required': isRequired, ...aria } }) => {
    const { options, other, max } = question as ChoicesQuestion
    const type = isMany ? 'checkbox' : 'radio'
    const chosen = [value].flat() as string[]
    const own = other && chosen.find((one) => OTHER.test(one))
    const pick = (before: string | false | undefined, now?: string) => {
      const next = [...chosen.filter((one) => isMany && one !== before), ...(now ? [now] : [])]
      answer(isMany ? (next[0] ? next : undefined) : now)
    }
    return (
      <fieldset
        {...aria}
        {...(!isMany && { 'aria-required': !!isRequired })}
        role={isMany ? 'group' : 'radiogroup'}
        class={`rows ${type}`}
      >
        {[...order, other ? 'other' : ''].map((id, place) => {
          const now = place < order.length ? chosen.find((one) => one === id) : own
          return (
            id && (
              <label key={id}>
                <input
                  type={type}
                  name="option"
                  value={place + 1}
                  checked={!!now}
                  disabled={!now && chosen.length >= max!}
                  onInput={() => pick(now, now ? undefined : id)}
                />
                <span part="cell">
                  {place < order.length
                    ? text(options ? options.find((one) => one.id === id)!.text : words.labels![place])
                    : strings.other}
                </span>
              </label>
            )
          )
        })}
        {own && (
          <input
            part="field"
            dir="auto"
            aria-label={strings.other}
            maxLength={1990}
            defaultValue={own.slice(6)}
            onInput={({ currentTarget: { value } }) => pick(own, value ? `other:${value}` : 'other')}
          />
        )}
      </fieldset>
    )
  }
