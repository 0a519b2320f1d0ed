import type { Run } from '@earshot/core'

/**
 * Puts the prompt into the page's own flow, as the last thing in its target. When a framework draws the target anew, it
 * goes into the new one; when the target is gone, the run has been left.
 *
 * @param target Where it stands.
 * @param selector Finds the target again; without one there is no other.
 * @param remove Takes the prompt away.
 * @returns Takes it out of the page.
 */
export function inline(
  root: ShadowRoot,
  { target, selector, run, remove }: { target: Node; selector: string | undefined; run: Run; remove(): void },
): () => void {
  const { host } = root
  // For the page's rules where the target is in a shadow itself.
  host.part.add('root')
  host.setAttribute('exportparts', 'card, question, cell, field, button, link')
  const card = root.firstElementChild!
  const place = () => {
    const now = target.isConnected ? target : selector && document.querySelector(selector)
    if (now) return void now.appendChild(host)
    void run.ignore()
    remove()
  }
  const size = new ResizeObserver(() => {
    if (!host.isConnected) place()
  })
  place()
  size.observe(card)
  return () => {
    size.disconnect()
    host.remove()
  }
}
