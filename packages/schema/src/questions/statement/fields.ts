import type { QuestionFields } from '../fields'

export const statement: QuestionFields = { fields: { link: 'link' }, answer: 'none' }
