import type { LoadWords } from '@earshot/ui/manage'

/** The panel of a device's own answers, as one file beside the script. */
export { panelOf } from '@earshot/core/panel-of'
export { openPanel } from '@earshot/ui/manage'

/** Its words lie beside it, in a folder of their own. */
export const loadManageStrings: LoadWords = async (tag) => (await import(`./locales/manage/${tag}.js`)).default
