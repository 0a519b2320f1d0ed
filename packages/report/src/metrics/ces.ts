import { share } from './share'

const words = {
  name: 'CES',
  ends: ['strongly disagree', 'strongly agree'],
  top: 'Found it easy',
  rest: 'Did not',
} as const

export const ces7 = share({ ...words, from: 5, max: 7 })
export const ces5 = share({ ...words, from: 4, max: 5 })
