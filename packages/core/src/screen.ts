/** What a page needs when this tab sees a configuration for the first time. */
export { soundOf } from './sound-of'
