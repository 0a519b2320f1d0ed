import type { Theme } from './tokens'

/**
 * The theme as CSS custom properties `--earshot-<token>` on the prompt's host element, for light and dark. The
 * `scheme` attribute of that element decides, and the system where it is neither `light` nor `dark`.
 *
 * @example
 * css(calm) // ":host{--earshot-radius:14px;…}@media(prefers-color-scheme:dark){…}"
 */
export function css(theme: Theme): string {
  const light = declarations({ ...theme.shape, ...theme.light })
  const font = theme.shape.font ? '' : 'font-family:inherit!important;'
  const dark = declarations({ ...theme.dark })
  return (
    `:host{${font}color-scheme:light!important;${light}}` +
    `:host([scheme=dark]){color-scheme:dark!important;${dark}}` +
    `@media(prefers-color-scheme:dark){:host(:not([scheme=light])){color-scheme:dark!important;${dark}}}`
  )
}

function declarations(tokens: { readonly [name: string]: string | undefined }): string {
  return Object.entries(tokens)
    .map(([name, value]) => `--earshot-${name}:${value}`)
    .join(';')
}
