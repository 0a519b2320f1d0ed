import { type Asked, type Question, questionTypes, type ResponseDocument } from '@earshot/schema'
import { keysOf } from '../../report/counting'
import { factOf } from '../../report/facts'
import { columnText, columnTextOr } from '../column-text'
import { type Counted, ENDS, HIGHEST_COUNTED, type Series } from './cell'

/** As shown, or as the type has it. */
function scaleOf({ type, min, max }: Asked): { min: number | null; max: number | null } {
  const known = Object.hasOwn(questionTypes, type) ? questionTypes[type]!.scale : undefined
  const [low, high] = known?.({ id: '', type } as Question) ?? []
  return { min: min ?? low ?? null, max: max ?? high ?? null }
}

const zeros = () => Array<number>(HIGHEST_COUNTED + 1).fill(0)

const sorted = (values: readonly string[]) => (values.length > 1 ? [...values].sort() : values)

/** A key that has a count of its own. */
const isCounted = (key: string) => /^\d+$/.test(key) && Number(key) <= HIGHEST_COUNTED && String(Number(key)) === key

/**
 * What one response adds to the cells of its day, in its newest revision.
 *
 * @param dimensions Names of facts.
 */
export function* cellsOf(
  doc: ResponseDocument,
  dimensions: readonly string[],
): Generator<readonly [series: Series, counted: Counted]> {
  const { project, survey, surveyVersion, journey, status, answers, asked } = doc
  const display: Series = {
    kind: 'display',
    project: columnText(project),
    survey: columnText(survey),
    version: surveyVersion ?? 1,
    stage: columnTextOr(journey?.stage),
    touchpoint: columnTextOr(journey?.touchpoint),
    facts: dimensions.map((name) => sorted(factOf(doc, name))),
    ...{ question: '', type: '', min: null, max: null, instrument: null, item: '' },
  }
  const isStarted = status === 'started' || status === 'completed' || Object.keys(answers).length > 0
  yield [display, { total: 1, n: isStarted ? 1 : 0, counts: zeros().map((_, i) => (ENDS[i] === status ? 1 : 0)) }]

  for (const [question, scale] of Object.entries(asked ?? {})) {
    const { type, instrument } = scale
    const answer = Object.hasOwn(answers, question) ? answers[question] : undefined
    const keys = answer === undefined ? undefined : keysOf(type, answer)
    const series: Series = {
      ...display,
      kind: 'answer',
      question: columnText(question),
      type: columnText(type),
      ...scaleOf(scale),
      instrument: typeof instrument === 'string' ? columnText(instrument) : null,
    }
    const counts = zeros()
    for (const key of keys ?? []) if (isCounted(key)) counts[Number(key)]!++
    yield [series, { total: 1, n: keys ? 1 : 0, counts }]
    for (const key of keys ?? [])
      if (!isCounted(key))
        yield [
          { ...series, kind: 'item', item: columnText(key) },
          { total: 1, n: 1, counts: zeros() },
        ]
  }
}
