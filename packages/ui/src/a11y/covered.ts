/**
 * What visibly has focus in the page (a button just tapped has not) is not hidden by the card: where it would be, even in
 * part, the card shrinks to its first line, and opens while it is touched or focused itself.
 */
export function yieldToFocus(root: ShadowRoot, whileOpen: AddEventListenerOptions): void {
  const card = root.firstElementChild!
  const look = () => {
    const focused = document.querySelector(':focus-visible')?.getBoundingClientRect()
    // Only then: to measure the card as it comes takes a layout, which the frame that shows it takes as well.
    const at = focused && card.getBoundingClientRect()
    if (at && focused.left < at.right && focused.right > at.left && focused.top < at.bottom && focused.bottom > at.top)
      card.classList.add('chip')
  }
  // After the browser has scrolled to what it focused.
  addEventListener('focusin', () => setTimeout(look), whileOpen)
  look()
}
