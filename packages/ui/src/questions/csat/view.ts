import { Scale } from '../../parts/scale'
import type { QuestionView } from '../view'

/** Satisfaction: five rows, each with its words; or five stars or faces, named by them. */
export const csat: QuestionView = { View: Scale, points: () => [1, 5], instrument: () => 'csat-5' }
