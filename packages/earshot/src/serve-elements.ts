import type { Earshot } from '@earshot/core'
import { defineElement, type Settle } from './define-element'

/** The class of the page's elements, with who serves them now. */
type Served = CustomElementConstructor & { served?: { settle: Settle } }

/** Has `<earshot-survey>` served by this instance, the newest one. Those that are there already move on to it. */
export function serveElements(instance: Earshot): void {
  if (typeof customElements === 'undefined') return
  const known = () => customElements.get('earshot-survey') as Served | undefined
  const settle: Settle = async (element) => {
    const { place } = await import('@earshot/ui/place')
    // Imports do not settle in the order of their calls: the newest one may have served it already.
    const newest = known()!.served!.settle
    if (newest === settle) place.settle(element, instance)
    else await newest(element)
  }
  const served = known()?.served
  if (served) {
    served.settle = settle
    for (const element of document.querySelectorAll<HTMLElement>('earshot-survey')) settle(element).catch(console.warn)
  } else if (!known()) {
    const now = { settle }
    defineElement((element) => now.settle(element))
    known()!.served = now
  }
}
