import { Scale } from '../../parts/scale'
import type { QuestionView } from '../view'

/** Net Promoter: eleven numbered cells, words at both ends. */
export const nps: QuestionView = { View: Scale, points: () => [0, 10], instrument: () => 'nps' }
