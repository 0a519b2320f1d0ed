import { Scale } from '../../parts/scale'
import type { QuestionView } from '../view'

/** Seven numbered cells from very difficult to very easy. */
export const expectation: QuestionView = { View: Scale, points: () => [1, 7], instrument: () => 'expectation' }
