import type { Senses } from '../senses'
import { manners } from './manners'

const elements = (event: Event) => event.composedPath().filter((target): target is Element => target instanceof Element)

/** Watches the first element that matches; when it goes, the next one. */
function watchVisible(selector: string, ratio: number, changed: (isVisible: boolean) => void): () => void {
  let watched: Element | null = null
  let wasVisible = false
  const tell = (isVisible: boolean) => {
    if (isVisible !== wasVisible) changed((wasVisible = isVisible))
  }
  const sight = new IntersectionObserver(
    (entries) => {
      const entry = entries.at(-1)!
      // An element larger than the view can't be seen by that share of itself: then by that share of the view.
      const isMost = entry.intersectionRect.height >= ratio * (entry.rootBounds?.height ?? Infinity)
      tell(entry.isIntersecting && (entry.intersectionRatio >= ratio || isMost))
    },
    { threshold: [0, ratio, 1] },
  )
  const find = () => {
    if (watched?.isConnected) return
    sight.disconnect()
    tell(false)
    watched = document.querySelector(selector)
    if (watched) sight.observe(watched)
  }
  const changes = new MutationObserver(find)
  changes.observe(document.documentElement, { childList: true, subtree: true })
  find()
  return () => {
    changes.disconnect()
    sight.disconnect()
  }
}

function watchPresent(selector: string, found: () => void): () => void {
  const changes = new MutationObserver(() => look())
  const look = () => {
    if (!document.querySelector(selector)) return
    changes.disconnect()
    found()
  }
  changes.observe(document, { childList: true, subtree: true, attributes: true })
  look()
  return () => changes.disconnect()
}

export const browserSenses: Senses = {
  hear(type, listener) {
    const options = { capture: true, passive: true }
    addEventListener(type, listener, options)
    return () => removeEventListener(type, listener, options)
  },
  isWithin: (event, selector) =>
    elements(event).some((element) => element.matches(selector)) &&
    !elements(event).some(({ localName }) => localName === 'earshot-root'),
  isSelector(selector) {
    try {
      document.createDocumentFragment().querySelector(selector)
      return true
    } catch {
      return false // not a selector: the caller says so
    }
  },
  watchVisible,
  watchPresent,
  scrolledPercent() {
    const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement ?? document.documentElement
    return scrollHeight <= clientHeight ? 100 : Math.min((100 * (scrollTop + clientHeight)) / scrollHeight, 100)
  },
  isHidden: () => manners().isHidden,
  isTouch: () => matchMedia('(pointer: coarse)').matches,
}
