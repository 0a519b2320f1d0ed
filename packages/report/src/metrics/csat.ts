import { share } from './share'

export const csat = share({
  name: 'CSAT',
  ends: ['very dissatisfied', 'very satisfied'],
  top: 'Satisfied',
  rest: 'Not satisfied',
  from: 4,
  max: 5,
})
