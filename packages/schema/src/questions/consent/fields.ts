import type { QuestionFields } from '../fields'

export const consent: QuestionFields = { fields: {}, answer: 'boolean' }
