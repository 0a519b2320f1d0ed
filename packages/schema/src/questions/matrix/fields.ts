import type { MatrixQuestion } from '../../question'
import { checkIds } from '../check-ids'
import type { QuestionFields } from '../fields'

export const matrix: QuestionFields = {
  fields: { rows: 'option+!', columns: 'option+!' },
  answer: 'words by row',
  check(question, report) {
    const { rows, columns } = question as MatrixQuestion
    checkIds(rows, '/rows', report)
    checkIds(columns, '/columns', report)
  },
}
