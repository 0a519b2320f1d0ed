import { accentRule } from './accent-rule'
import type { Palette, Theme } from './tokens'

/**
 * The theme as CSS custom properties `--earshot-<token>` on the prompt's host element: light, and dark where that
 * element's `scheme` says so. A page's own rules for `earshot-root` go before them.
 *
 * @example
 * css(calm) // ":host{color-scheme:light!important;--earshot-radius:14px;…}:host([scheme=dark]){…}"
 */
export function css({ shape, light, dark, ratios }: Theme): string {
  const colors = (palette: Palette) => ({ ...accentRule(palette.surface, ratios), ...palette })
  return (
    `:host{color-scheme:light!important;${declarations({ ...shape, ...colors(light) })}}` +
    `:host([scheme=dark]){color-scheme:dark!important;${declarations(colors(dark))}}`
  )
}

function declarations(tokens: { readonly [name: string]: string }): string {
  return Object.entries(tokens)
    .map(([name, value]) => `--earshot-${name}:${value}`)
    .join(';')
}
