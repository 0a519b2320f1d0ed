/** Keeps the card above the on-screen keyboard, which does not change the layout viewport on most phones. */
export function clearKeyboard(host: HTMLElement, whileOpen: AddEventListenerOptions): void {
  const view = window.visualViewport
  const fit = () => {
    // While the page is pinched, the visual viewport is a magnifying glass and no measure of what is free.
    const hiddenPx = view!.scale > 1 ? 0 : innerHeight - view!.height - view!.offsetTop
    host.style.setProperty('--earshot-keyboard', `${hiddenPx}px`)
  }
  view?.addEventListener('resize', fit, whileOpen)
  view?.addEventListener('scroll', fit, whileOpen)
}
