/** Makes what an element shows agree with its attribute. */
export type Settle = (element: HTMLElement) => Promise<void>

/**
 * Defines `<earshot-survey>`, unless the page has given that name to an element of its own. The browser itself finds those
 * that come later: nothing has to be watched.
 *
 * @param settle Called when such an element comes into the page and when its `survey` changes.
 */
export function defineElement(settle: Settle): void {
  const NAME = 'earshot-survey'
  if (customElements.get(NAME)) return
  class EarshotSurvey extends HTMLElement {
    static observedAttributes = ['survey']
    connectedCallback(): void {
      settle(this).catch(console.warn)
    }
    attributeChangedCallback(): void {
      this.connectedCallback()
    }
  }
  customElements.define(NAME, EarshotSurvey)
}
