import type { MatrixQuestion } from '../../question'
import type { QuestionType } from '../question-type'

/** One of the columns for each row. Where it is required, every row needs one. */
export const matrix: QuestionType = {
  accepts(value, question) {
    const { rows, columns } = question as MatrixQuestion
    const isOf = (list: MatrixQuestion['rows'], id: unknown) => list.some((one) => one.id === id)
    return (
      !!value &&
      typeof value === 'object' &&
      !Array.isArray(value) &&
      Object.entries(value).every(([row, column]) => isOf(rows, row) && isOf(columns, column))
    )
  },
  isAnswered: (value, question) =>
    !!value && (question as MatrixQuestion).rows.every(({ id }) => Object.hasOwn(value as object, id)),
}
