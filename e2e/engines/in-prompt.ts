import type { Tab } from './engine'
import { poll } from './test'

/** What can be told of an element of the prompt. */
export interface Seen {
  text: string
  isChecked: boolean
  hasFocus: boolean
  /** Border box in CSS px of the viewport. */
  box: { left: number; top: number; right: number; bottom: number; width: number; height: number }
}

/** The elements of the prompt that match, in their order; none while there is no prompt. */
export const inPrompt = (tab: Tab, selector: string): Promise<Seen[]> =>
  tab.evaluate((wanted) => {
    const root = document.querySelector('earshot-root')?.shadowRoot
    return [...(root?.querySelectorAll<HTMLInputElement>(wanted) ?? [])].map((element) => {
      const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
      return {
        text: element.getAttribute('aria-label') ?? element.textContent!.trim(),
        isChecked: !!element.checked,
        hasFocus: root!.activeElement === element,
        box: { left, top, right, bottom, width, height },
      }
    })
  }, selector)

/** Waits until the prompt has exactly so many elements that match. */
export const expectInPrompt = (tab: Tab, selector: string, count = 1) =>
  poll(async () => (await inPrompt(tab, selector)).length, `${selector} in the prompt`).toBe(count)

/** Clicks the middle of an element: of the prompt, or of the page where the prompt has none. It is scrolled into view first. */
export async function click(tab: Tab, selector: string): Promise<void> {
  const middle = () =>
    tab.evaluate((wanted) => {
      const root = document.querySelector('earshot-root')?.shadowRoot
      const element = root?.querySelector(wanted) ?? document.querySelector(wanted)
      element?.scrollIntoView({ block: 'nearest' })
      const box = element?.getBoundingClientRect()
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    }, selector)
  await poll(middle, `${selector} to click`).toBeTruthy()
  // Where it stays, since the card may just be sliding in.
  let last = await middle()
  await poll(async () => {
    const before = last
    last = await middle()
    return JSON.stringify(last) === JSON.stringify(before)
  }, `${selector} at rest`).toBe(true)
  await tab.clickAt(last!.x, last!.y)
}
