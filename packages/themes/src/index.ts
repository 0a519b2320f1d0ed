export { calm } from './calm'
export { css } from './css'
export { plain } from './plain'
export type { Palette, Shape, Theme } from './tokens'
