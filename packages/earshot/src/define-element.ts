/** Makes what an element shows agree with its attribute, from then on. */
export type Settle = (element: HTMLElement) => Promise<void>

/**
 * Defines `<earshot-survey>`, unless the page has given that name to an element of its own. The browser itself finds those
 * that come later: nothing has to be watched.
 *
 * @param settle Called whenever such an element comes into the page.
 */
export const defineElement = (settle: Settle): void => {
  const name = 'earshot-survey'
  if (!customElements.get(name))
    customElements.define(
      name,
      class extends HTMLElement {
        connectedCallback() {
          settle(this).catch(console.warn)
        }
      },
    )
}
