/**
 * Modal dialogs of the page as they mark themselves: natively, in ARIA, or, where a library does without, by the lock on the
 * page's scrolling that stands as long as one is open.
 */
const MODALS = 'dialog:modal,[aria-modal=true],[data-scroll-locked] [role=dialog][data-state=open]'

/**
 * The modal dialog on top: what is not within it can't be used while it is open. Dialogs of Headless UI let what is
 * beside them be used, and close at a tap within that is not on their own panel: they hold no prompt.
 */
export const topModal = (): Element | undefined =>
  [...document.querySelectorAll(MODALS)].findLast(
    (modal) => modal.getClientRects()[0] && !modal.closest('[data-headlessui-portal]'),
  )
