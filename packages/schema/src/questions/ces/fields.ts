import type { QuestionFields } from '../fields'

export const ces: QuestionFields = { fields: { scale: '#5,7' }, answer: 'number' }
