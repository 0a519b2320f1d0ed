/** The panel of a device's own answers, the engine's side and the one that is seen, as one file. */
export { panelOf } from '@earshot/core/panel-of'
export { openPanel } from '@earshot/ui/manage'
