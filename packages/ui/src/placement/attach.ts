/**
 * Puts the prompt at the end of `body` (of the open modal dialog, if there is one), and there again when the page
 * swaps its body for another one.
 *
 * @returns Takes it away for good.
 */
export function attach(host: HTMLElement, isOnTop: boolean): () => void {
  const place = () => {
    // What a framework kept of the last page holds a copy without a shadow.
    for (const copy of document.querySelectorAll(host.localName)) if (!copy.shadowRoot) copy.remove()
    ;(document.querySelector('dialog:modal') ?? document.body).append(host)
    if (isOnTop) host.showPopover?.()
    changes.observe(document.body, { childList: true })
  }
  const changes = new MutationObserver(() => {
    if (!host.isConnected) place()
  })
  changes.observe(document.documentElement, { childList: true })
  place()
  return () => {
    changes.disconnect()
    host.remove()
  }
}
