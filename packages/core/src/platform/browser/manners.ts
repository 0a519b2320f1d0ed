import type { Manners } from '../platform'

/** How things stand, looked up when asked for. */
export const manners = (): Manners => ({
  isModalOpen: !!document.querySelector('dialog:modal,[aria-modal=true],[data-scroll-locked]'),
  isFullScreen: !!document.fullscreenElement,
  isHidden: document.hidden,
  isAutomated: navigator.webdriver,
})
