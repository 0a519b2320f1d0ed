/**
 * Puts the prompt at the end of `body` (of the modal dialog that is open, if there is one), and there again when the page
 * swaps its body for another one or the dialog closes.
 *
 * @param raise Puts it above everything; called each time that it comes into the page.
 * @returns Takes it away for good.
 */
export function attach(root: ShadowRoot, raise: () => void): () => void {
  const { host } = root
  const card = root.firstElementChild!
  const place = () => {
    // What a framework kept of the last page holds a copy without a shadow.
    for (const copy of document.querySelectorAll(host.localName)) if (!copy.shadowRoot) copy.remove()
    const modals = [...document.querySelectorAll('dialog:modal,[aria-modal=true]')]
    ;(modals.findLast((modal) => modal.getClientRects()[0]) ?? document.body).append(host)
    raise()
  }
  // Where it is not drawn any more it has no size: that takes no watching of the page.
  const size = new ResizeObserver(() => {
    if (!card.clientHeight) place()
  })
  place()
  size.observe(card)
  return () => {
    size.disconnect()
    host.remove()
  }
}
