import type { Display, Theme } from '@earshot/schema'

/** The prompt's place in the page: an element of no size, above everything, sealed against the page's styles. */
export function createRoot(sheet: CSSStyleSheet, { accent }: Theme, { offset, zIndex }: Display): ShadowRoot {
  const host = document.createElement('earshot-root')
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheet]
  const set = (name: string, value: unknown) => host.style.setProperty(`--earshot-${name}`, value as string)
  set('offset', `${offset ?? 16}px`)
  set('z', zIndex ?? 2147483647)
  if (CSS.supports('color', accent!)) set('accent', accent)
  if (zIndex == null) host.popover = 'manual'
  return root
}
