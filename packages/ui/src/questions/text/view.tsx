import type { TextQuestion } from '@earshot/schema'
import type { QuestionView, ViewProps } from '../view'

function TextView({ question, value, answer, aria }: ViewProps) {
  const { email, maxLength = 2000, rows = 3 } = question as TextQuestion
  // Both take the same attributes here; a browser passes over those that one of them lacks.
  const Field = (email ? 'input' : 'textarea') as 'textarea'
  return (
    <Field
      {...aria}
      part="field"
      dir="auto"
      {...(email && { type: 'email' })}
      maxLength={maxLength}
      rows={rows}
      defaultValue={value as string}
      onInput={(event: InputEvent) => answer((event.target as HTMLTextAreaElement).value || undefined)}
    />
  )
}

/** Free words; line breaks by Enter, Send by Ctrl or Cmd with Enter. */
export const text: QuestionView = { View: TextView }
