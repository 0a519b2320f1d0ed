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
  set('offset', `${offset ?? 16}px`)
  set('z', zIndex ?? 2147483647)
  if (CSS.supports('color', `color(from ${accent} xyz x y z)`)) set('accent', legible(accent!))
  ;([...document.querySelectorAll('dialog:modal')].pop() ?? document.body).append(host)
  if (zIndex == null) {
    host.popover = 'manual'
    host.showPopover?.()
  }
  return root
}

/**
 * The colour, mixed with just enough white or black for its luminance (the `y` of XYZ, as in WCAG's contrast ratio) to
 * be within what the theme allows for an accent. The browser computes it, so any CSS colour will do.
 */
function legible(color: string): string {
  const mixed = (axis: string, white: number) =>
    `calc((${axis} + max(0,(var(--earshot-accent-min) - y)/(1 - y))*(${white} - ${axis}))*min(1,var(--earshot-accent-max)/y))`
  return `color(from ${color} xyz ${mixed('x', 0.95)} ${mixed('y', 1)} ${mixed('z', 1.09)})`
}
