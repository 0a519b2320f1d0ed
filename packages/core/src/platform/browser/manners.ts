import type { Manners } from '../platform'

/** How things stand; typing is watched from the start, the rest is looked up. */
export const manners = (): Omit<Manners, 'msSinceTyping'> => ({
  isModalOpen: !!document.querySelector('dialog:modal,[aria-modal=true]'),
  isFullScreen: !!document.fullscreenElement,
  isHidden: document.visibilityState === 'hidden' || !!(document as { prerendering?: boolean }).prerendering,
  isAutomated: navigator.webdriver === true,
})
