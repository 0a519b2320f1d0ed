/**
 * What only pages need that keep less than others, or whose visitor says no: a file of its own, fetched when it is
 * needed.
 */
export { maskAnswer } from './privacy/mask-answer'
export { storesFor } from './privacy/stores'
export { withdraw } from './privacy/withdraw'
