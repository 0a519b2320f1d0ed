/** Moves focus without moving the page. */
export function focus(element: Element | null | undefined): void {
  ;(element as HTMLElement | null | undefined)?.focus({ preventScroll: true })
}
