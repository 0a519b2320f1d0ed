import type { QuestionFields } from '../fields'

export const nps: QuestionFields = { fields: {}, answer: 'number' }
