/** The one copy of Preact, for the files of the rarer types and of the panel beside a script tag. */
export { jsx, jsxs } from 'preact/jsx-runtime'
export { isRarelyPlaced, placed } from './placement/placed'
export { needsMore } from './questions/needs-more'
export { createSurface, type SurfaceParts } from './surface'
