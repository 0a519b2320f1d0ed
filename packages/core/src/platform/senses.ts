/** What only rare moments need of a page. */
export interface Senses {
  /** Hears an event of the page, passively and before the page does. */
  hear(type: string, listener: (event: Event) => void): () => void
  /** Whether an event happened on or in an element that matches; nothing in the prompt counts. */
  isWithin(event: Event, selector: string): boolean
  isSelector(selector: string): boolean
  /** Tells when at least `ratio` of an element that matches comes into view and leaves it; elements may come later. */
  watchVisible(selector: string, ratio: number, changed: (isVisible: boolean) => void): () => void
  /** Tells once that an element matches: at once, or as soon as one does. The result stops waiting. */
  watchPresent(selector: string, found: () => void): () => void
  /** How far down the page the lower edge of the view is, 0 … 100. */
  scrolledPercent(): number
  isHidden(): boolean
  isTouch(): boolean
}
