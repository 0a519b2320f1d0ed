import { topModal } from './top-modal'

/**
 * Puts the prompt at the end of `body` (of the modal dialog that is open, if there is one), and there again when the page
 * swaps its body for another one, or a modal dialog opens or closes.
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
    ;(topModal() ?? document.body).append(host)
    // A modal that opened has marked what was outside of it.
    host.removeAttribute('aria-hidden')
    raise()
  }
  // Where it is not drawn any more it has no size: that takes no watching of the page.
  const size = new ResizeObserver(() => {
    if (!card.clientHeight) place()
  })
  // A modal that opens would leave it visible and dead.
  const modals = new MutationObserver(() => {
    if (!(topModal()?.contains(host) ?? true)) place()
  })
  place()
  size.observe(card)
  modals.observe(document, { subtree: true, attributeFilter: ['open', 'aria-hidden'] })
  return () => {
    size.disconnect()
    modals.disconnect()
    host.remove()
  }
}
