export { needsMore } from './questions/needs-more'
export { createSurface, type SurfaceParts } from './surface'
