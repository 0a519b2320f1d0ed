/** What a page needs when its configuration looks wrong. */
export { type Mended, mend } from './mend'
