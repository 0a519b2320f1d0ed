import { Scale } from '../../parts/scale'
import type { QuestionView } from '../view'

/** Satisfaction: five rows, each with its words. */
export const csat: QuestionView = {
  View: (props) => <Scale {...props} from={1} to={5} />,
  instrument: () => 'csat-5',
}
