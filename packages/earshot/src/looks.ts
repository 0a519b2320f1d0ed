/** Themes by name, each loaded when it is needed; a test holds the list against the folder of themes. */
export const looks: { readonly [name: string]: () => Promise<{ default: string }> } = {
  calm: () => import('@earshot/themes/calm'),
  contrast: () => import('@earshot/themes/contrast'),
  dense: () => import('@earshot/themes/dense'),
  ink: () => import('@earshot/themes/ink'),
  plain: () => import('@earshot/themes/plain'),
  soft: () => import('@earshot/themes/soft'),
}
