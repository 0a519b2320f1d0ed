import type { Senses } from '../platform/senses'

/** What a virtual page senses, and how to make it happen. */
export function createSenses(isHidden: () => boolean) {
  const heard: { [type: string]: Set<(event: Event) => void> } = {}
  const sights = new Map<string, Set<(isVisible: boolean) => void>>()
  const body = { scrolledPercent: 0, isTouch: false }
  const senses: Senses = {
    hear(type, listener) {
      const those = (heard[type] ??= new Set())
      those.add(listener)
      return () => those.delete(listener)
    },
    isWithin: (event, selector) => {
      const { on = '' } = event as unknown as { on?: string }
      return selector === on || selector.split(',').some((one) => one.trim() === on)
    },
    isSelector: () => true,
    watchVisible(selector, _ratio, changed) {
      const those = sights.get(selector) ?? new Set()
      sights.set(selector, those.add(changed))
      return () => those.delete(changed)
    },
    watchPresent(_selector, found) {
      found()
      return () => {}
    },
    scrolledPercent: () => body.scrolledPercent,
    isHidden,
    isTouch: () => body.isTouch,
  }
  /** An event of the page; `on` is the selector that its target matches. */
  const dispatch = (type: string, event: object = {}) => heard[type]?.forEach((listener) => listener(event as Event))
  return {
    senses,
    body,
    dispatch,
    see: (selector: string, isVisible: boolean) => sights.get(selector)?.forEach((changed) => changed(isVisible)),
    scrollTo(percent: number) {
      body.scrolledPercent = percent
      dispatch('scroll')
    },
    /** How many listeners there are, to see that none is left. */
    listenerCount: () => [...Object.values(heard), ...sights.values()].reduce((count, those) => count + those.size, 0),
  }
}
