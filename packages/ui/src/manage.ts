/** The panel of a device's own answers, as a file of its own: few people ever open it. */
export type { Kit, LoadWords, OpenPanel } from './manage/kit'
export { openPanel } from './manage/open-panel'
