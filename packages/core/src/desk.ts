/** The desk as a file of its own, with the signals' effect, which an interface beside it must share. */
export { effect } from '@preact/signals-core'
export { createDesk } from './run/desk'
