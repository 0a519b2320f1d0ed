export type { Progress, Run, RunError } from './run/run'
export type { Presentation, Surface, SurfaceSetting } from './surface'
