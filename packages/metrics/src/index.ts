export { type CesOptions, ces } from './ces'
export { csat } from './csat'
export {
  type Difference,
  type DifferenceFigure,
  npsDifference,
  type ProportionCounts,
  proportionDifference,
} from './difference'
export { type MeanOptions, mean, type Summary } from './mean'
export { type Mix, mix, type NoMix, type Stratum } from './mix'
export { type NpsCounts, nps } from './nps'
export { proportion } from './proportion'
export type { Figure, Method, NoFigure, Options, Result } from './result'
export { type Cell, suppress } from './suppress'
export type { Distribution } from './top-share'
