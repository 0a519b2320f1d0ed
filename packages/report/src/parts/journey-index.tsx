import { useContext } from 'preact/hooks'
import { indexOf } from '../journey/index-of'
import { count, percent, plain } from '../words/number'
import { methodName } from '../words/say'
import { titleOf } from '../words/text'
import { Placed } from './placed'
import { ReportContext } from './report-context'
import { Section } from './section'

const place = (value: number) => plain(value)

/** The one number that the settings declare weights for; nothing without. */
export function JourneyIndex() {
  const { view, declared } = useContext(ReportContext)
  const { index } = declared.value
  if (!index) return null
  const { result, rows } = indexOf(view.value, index)
  const said =
    result.value === null
      ? `No index: ${result.reason}`
      : `Journey index ${place(result.value)} of 100, 95% interval ${place(result.lo)} to ${place(result.hi)}`
  return (
    <Section
      title="Journey index"
      words="J = Σ w·u, w the weights that the settings declare, as parts of their sum, u the place of each score on its scale: (NPS + 100) / 2, a share as it is, (mean − min) / (max − min) · 100. It says less than its parts and is as arbitrary as its weights; there is nothing to compare it with but itself."
    >
      <Placed
        title={said}
        unit={`Place on the scale, 0 to 100${result.value === null ? '' : `; interval ${methodName(result.method)}, n ${count(result.n)}`}`}
        axis={[0, 100]}
        format={place}
        columns={[
          { head: 'Score' },
          { head: 'Weight', figures: true },
          { head: 'Place', figures: true },
          { head: '95% interval', figures: true },
        ]}
        places={[
          {
            ...{ key: 'index', name: <strong>Index</strong>, figure: result.value === null ? null : result },
            note: result.value === null ? 'no figure' : undefined,
            cells: [
              ...['Index', percent(100), result.value === null ? result.reason : place(result.value)],
              result.value === null ? '–' : `${place(result.lo)} to ${place(result.hi)}`,
            ],
          },
          ...rows.map(({ key, found, weight, place: own, interval }) => {
            const name = found ? `${found.card.title}: ${found.block.metric.name}` : titleOf(key)
            return {
              ...{ key, name, figure: own === null || !interval ? null : { value: own, ...interval } },
              note: own === null ? 'no figure' : `weight ${percent(100 * weight)}`,
              cells: [
                ...[name, percent(100 * weight), own === null ? 'no figure' : place(own)],
                interval ? `${place(interval.lo)} to ${place(interval.hi)}` : '–',
              ],
            }
          }),
        ]}
      />
    </Section>
  )
}
