import type { CesQuestion } from '@earshot/schema'
import { Scale } from '../../parts/scale'
import { WRAPS_7 } from '../../styles.css'
import type { QuestionView } from '../view'

const points = (question: unknown) => (question as CesQuestion).scale ?? 7

/** Effort: seven numbered cells with words at both ends, or five rows of words. */
export const ces: QuestionView = {
  View: (props) => <Scale {...props} from={1} to={points(props.question)} />,
  instrument: (question) => `ces-${points(question)}`,
  wraps: WRAPS_7,
}
