import { share } from './share'

export const thumbs = share({
  name: 'Thumbs',
  ends: ['thumb down', 'thumb up'],
  top: 'Thumbs up',
  rest: 'Thumbs down',
  from: 1,
  min: 0,
  max: 1,
})
