import type { QuestionFields } from '../fields'

export const text: QuestionFields = {
  fields: { maxLength: 'count', rows: 'count', email: 'boolean', mask: 'boolean' },
  answer: 'string',
}
