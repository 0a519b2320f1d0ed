import type { QuestionFields } from '../fields'

export const csat: QuestionFields = { fields: { look: '=labels,stars,faces', subject: 'text' }, answer: 'number' }
