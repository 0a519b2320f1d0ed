/** Themes by name, each loaded when it is needed; a test holds the list against the folder of themes. */
export const looks: { readonly [name: string]: () => Promise<{ default: string }> } = {
  calm: () => import('@earshot/themes/calm'),
  plain: () => import('@earshot/themes/plain'),
}
