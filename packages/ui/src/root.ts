import type { Display, Theme } from '@earshot/schema'

/**
 * The prompt's place in the page: an element of no size at the end of `body` (of the open modal dialog, if there is
 * one), above everything, sealed against the page's styles.
 */
export function createRoot(sheet: CSSStyleSheet, { accent, scheme }: Theme, { offset, zIndex }: Display): ShadowRoot {
  const host = document.createElement('earshot-root')
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheet]
  host.setAttribute('scheme', scheme ?? 'auto')
  const set = (name: string, value: unknown) => host.style.setProperty(`--earshot-${name}`, value as string)
  if (offset != null) set('offset', `${offset}px`)
  if (CSS.supports('color', `oklch(from ${accent} l c h)`))
    set('accent', `oklch(from ${accent} clamp(var(--earshot-accent-min),l,var(--earshot-accent-max)) c h/1)`)
  ;([...document.querySelectorAll('dialog:modal')].pop() ?? document.body).append(host)
  if (zIndex != null) set('z', zIndex)
  else {
    host.popover = 'manual'
    host.showPopover?.()
  }
  return root
}
