/**
 * What visibly has focus in the page (a button just tapped has not) is not hidden by the card: where it would be, the card shrinks to its first line, and
 * opens while it is touched or focused itself.
 */
export function yieldToFocus(root: ShadowRoot, whileOpen: AddEventListenerOptions): void {
  const look = () => {
    const focused = document.querySelector(':focus-visible')?.getBoundingClientRect()
    if (
      focused &&
      document.elementFromPoint(focused.x + focused.width / 2, focused.y + focused.height / 2) === root.host
    )
      root.firstElementChild!.classList.add('chip')
  }
  // After the browser has scrolled to what it focused.
  addEventListener('focusin', () => setTimeout(look), whileOpen)
  look()
}
