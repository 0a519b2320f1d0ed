export { type BootstrapOptions, bootstrapMean } from './bootstrap-mean'
export { bucketSize } from './bucket-size'
export { capWeights, type Weights } from './cap-weights'
export { type CesOptions, ces } from './ces'
export { type CompletionRateFigure, completionRate } from './completion-rate'
export type { ChartPoint, ChartSeries, Period, Signal } from './control-chart'
export { csat } from './csat'
export {
  type Difference,
  type DifferenceFigure,
  npsDifference,
  type ProportionCounts,
  proportionDifference,
} from './difference'
export { disconfirmation } from './disconfirmation'
export { effectiveN } from './effective-n'
export { errorsPerAttempt } from './errors-per-attempt'
export { type FalseDiscovery, type FalseDiscoveryOptions, falseDiscovery } from './false-discovery'
export { figureDifference } from './figure-difference'
export { type FunnelShare, type FunnelStep, funnel } from './funnel'
export type { Gap, GapFigure } from './gap'
export { inclusionWeights } from './inclusion-weights'
export { individualsChart, type ValuePeriod } from './individuals-chart'
export { type MeanOptions, mean } from './mean'
export { type MeanDifference, type MeanDifferenceFigure, meanDifference } from './mean-difference'
export { type Mix, mix, type NoMix, type Stratum } from './mix'
export { mixMisleads } from './mix-misleads'
export { type NpsCounts, nps } from './nps'
export { type NpsPeriod, npsChart } from './nps-chart'
export { npsPairedDifference, type ScorePair } from './nps-paired-difference'
export { type GapPair, pairedGap } from './paired-gap'
export { type PmfCounts, pmf } from './pmf'
export { proportion } from './proportion'
export { type ProportionPeriod, proportionChart } from './proportion-chart'
export type { Quadrant } from './quadrant'
export { type Dispositions, type ResponseRates, responseRates } from './response-rates'
export type { Figure, Method, NoFigure, Options, Result } from './result'
export {
  npsDifferenceSampleSize,
  npsSampleSize,
  type PowerOptions,
  type PrecisionOptions,
  type SampleSize,
} from './sample-size'
export { scaleMean } from './scale-mean'
export { seq } from './seq'
export { type SpearmanOptions, spearman } from './spearman'
export { type Group, type ReferenceGroup, standardised } from './standardised'
export { stratumWeights, type WeightStratum } from './stratum-weights'
export type { Scale, Summary } from './summary'
export { type Cell, suppress } from './suppress'
export { sus } from './sus'
export { susEquivalent } from './sus-equivalent'
export { type TimeFigure, type TimeOptions, timeOnTask } from './time-on-task'
export type { Distribution } from './top-share'
export { type UmuxLiteAnswer, type UmuxLiteOptions, umuxLite } from './umux-lite'
export { unpairedGap } from './unpaired-gap'
export { type Comparison, type Judged, type Verdict, type VerdictOptions, verdicts } from './verdicts'
export type { WeightedAnswer, WeightedFigure, WeightedResult } from './weigh'
export { weightedMean } from './weighted-mean'
export { weightedNps } from './weighted-nps'
export { weightedProportion } from './weighted-proportion'
