export { createSurface, type SurfaceParts } from './surface'
