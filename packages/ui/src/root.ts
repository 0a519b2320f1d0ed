import type { Display, Theme } from '@earshot/schema'

/**
 * The prompt's place in the page: an element of no size, above everything, sealed against the page's styles.
 *
 * @param delegatesFocus Whether focusing the element focuses what is in it.
 */
export function createRoot(
  sheet: CSSStyleSheet,
  { accent }: Theme,
  { as, offset, zIndex }: Display,
  delegatesFocus = false,
): ShadowRoot {
  const host = document.createElement('earshot-root')
  const root = host.attachShadow({ mode: 'open', delegatesFocus })
  root.adoptedStyleSheets = [sheet]
  const set = (name: string, value: unknown) => host.style.setProperty(`--earshot-${name}`, value as string)
  set('offset', `${offset ?? 16}px`)
  set('z', zIndex ?? 2147483647)
  if (CSS.supports('color', accent!)) set('accent', accent)
  // For the style sheet.
  if (as === 'inline') host.setAttribute('as', as)
  else if (zIndex == null) host.popover = 'manual'
  return root
}
