import { type Distribution, nps as figureOf, npsDifference } from '@earshot/metrics'
import { points } from '../words/number'
import { inBand } from './banded'
import type { Band, Metric } from './metric'

const detractors: Band = { name: 'Detractors', from: 0, to: 6 }
const passives: Band = { name: 'Passives', from: 7, to: 8 }
const promoters: Band = { name: 'Promoters', from: 9, to: 10 }

const counts = (distribution: Distribution) => ({
  promoters: inBand(distribution, promoters),
  passives: inBand(distribution, passives),
  detractors: inBand(distribution, detractors),
})

export const nps: Metric = {
  name: 'NPS',
  meaning: 'promoters (9–10) minus detractors (0–6), in percent of all answers',
  axis: [-100, 100],
  unit: 'points, −100 to +100',
  format: points,
  answers: [0, 10],
  ends: ['not at all likely', 'extremely likely'],
  bands: [detractors, passives, promoters],
  figure: (distribution) => figureOf(counts(distribution)),
  difference: (now, before) => npsDifference(counts(now), counts(before)),
  differenceUnit: '',
}
