/** The desk as a file of its own, with the signals that an interface beside it must share. */
export * from '@preact/signals-core'
export { inert } from './inert'
export { createDesk } from './run/desk'
