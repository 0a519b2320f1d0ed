import { Scale } from '../../parts/scale'
import type { QuestionView, ViewProps } from '../view'

const ThumbsView = (props: ViewProps) => (
  <Scale {...props} words={{ labels: [props.strings.thumbsDown, props.strings.thumbsUp], ...props.words }} />
)

/** Down or up: two cells, each drawn and named. */
export const thumbs: QuestionView = {
  View: ThumbsView,
  points: () => [0, 1],
  look: 'thumbs',
  draw: () => 'M7 21V10l4-8c2 0 3 1 3 3l-1 4h6c1 0 2 1 2 2l-2 8c0 1-1 2-2 2H3V10h4',
}
