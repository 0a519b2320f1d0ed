/** How another tool's JSON is read. */
export interface Preset {
  /** What is mapped unless `--map` says otherwise; a column that is not there is left. */
  maps: readonly string[]
  /** An object of the file as one whose fields are columns. Default: as it is. */
  prepare?(item: { readonly [name: string]: unknown }): { readonly [name: string]: unknown }
}

type Found = { readonly [name: string]: unknown }

const isObject = (value: unknown): value is Found => !!value && typeof value === 'object' && !Array.isArray(value)
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What was said to a question of a typeform: the field that is named by the answer's type. */
function typeformAnswer(answer: Found): unknown {
  const value = answer[textOf(answer.type)]
  if (!isObject(value)) return value
  return value.label ?? value.labels ?? value.other ?? value
}

/**
 * Tools whose JSON is known, one entry each.
 *
 * @see https://delighted.com/docs/api/listing-survey-responses
 * @see https://www.typeform.com/developers/responses/reference/retrieve-responses
 */
export const presets: { readonly [format: string]: Preset } = {
  delighted: {
    maps: [
      ...['id=id', 'created_at=shownAt', 'updated_at=updatedAt', 'person=person', 'person.id=person'],
      ...['score=answers.score:nps', 'comment=answers.comment:text'],
    ],
  },
  typeform: {
    maps: ['token=id', 'landed_at=shownAt', 'submitted_at=updatedAt'],
    /** Each answer under the reference of its question, `answers.<ref>`. */
    prepare(item) {
      const answers = (Array.isArray(item.answers) ? (item.answers as unknown[]) : []).filter(isObject)
      const named = answers.map((answer) => {
        const field = isObject(answer.field) ? answer.field : {}
        return [textOf(field.ref) || textOf(field.id), typeformAnswer(answer)] as const
      })
      return { ...item, answers: Object.fromEntries(named) }
    },
  },
}
