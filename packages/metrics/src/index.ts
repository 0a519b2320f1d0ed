export { type BootstrapOptions, bootstrapMean } from './bootstrap-mean'
export { type CesOptions, ces } from './ces'
export { csat } from './csat'
export {
  type Difference,
  type DifferenceFigure,
  npsDifference,
  type ProportionCounts,
  proportionDifference,
} from './difference'
export { type FalseDiscovery, type FalseDiscoveryOptions, falseDiscovery } from './false-discovery'
export { type MeanOptions, mean } from './mean'
export { type MeanDifference, type MeanDifferenceFigure, meanDifference } from './mean-difference'
export { type Mix, mix, type NoMix, type Stratum } from './mix'
export { type NpsCounts, nps } from './nps'
export { proportion } from './proportion'
export type { Figure, Method, NoFigure, Options, Result } from './result'
export type { Scale, Summary } from './summary'
export { type Cell, suppress } from './suppress'
export type { Distribution } from './top-share'
export { type Comparison, type Judged, type Verdict, type VerdictOptions, verdicts } from './verdicts'
