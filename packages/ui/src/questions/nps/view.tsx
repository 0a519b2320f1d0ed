import { Scale } from '../../parts/scale'
import { WRAPS_11 } from '../../styles.css'
import type { QuestionView } from '../view'

/** Net Promoter: eleven numbered cells, words at both ends. */
export const nps: QuestionView = {
  View: (props) => <Scale {...props} from={0} to={10} />,
  instrument: () => 'nps',
  wraps: WRAPS_11,
}
