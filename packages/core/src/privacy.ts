/**
 * What only pages need that keep less than others, or whose visitor says no: a file of its own, fetched when it is
 * needed.
 */

export { inert } from './inert'
export { keepIn } from './privacy/keep-in'
export { withdraw } from './privacy/withdraw'
