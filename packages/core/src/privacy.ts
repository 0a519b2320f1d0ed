/**
 * What only pages need that keep less than others, or whose visitor says no: a file of its own, fetched when it is
 * needed.
 */

export { keepIn } from './privacy/keep-in'
export { maskAnswer } from './privacy/mask-answer'
export { sentTraits } from './privacy/sent-traits'
export { templated } from './privacy/templated'
export { withdraw } from './privacy/withdraw'
