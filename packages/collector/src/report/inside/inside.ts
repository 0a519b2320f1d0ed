import { type Comparison, type Result, verdicts } from '@earshot/metrics'
import type { Inside, InsideRow } from '@earshot/schema'
import { differenceOf } from '../difference-of'
import { figureOf } from '../figures'
import { isStaff } from '../is-staff'
import { open, type Told } from '../open-documents'
import { distributionOf, type ScoredAnswer, scoredAnswers } from '../scored-answers'
import type { Section } from '../section'
import { endsOf } from '../tally'

const INSIDE = 'inside'
const held: Result = { value: null, n: 0, reason: 'fewer than 10 answers on one of the sides' }

const nameOf = ({ survey, version, question, asked }: ScoredAnswer) =>
  JSON.stringify([survey, version, question, asked.type, ...endsOf(asked)])

/** `GET /v1/report/inside`: each score as the site's own people give it, beside everybody else's. */
export const inside: Section = {
  params: ['survey', 'touchpoint'],
  async read({ where, documents }): Promise<Inside> {
    const questions = new Map<string, Told<ScoredAnswer>[]>()
    let staff = 0
    for await (const document of documents()) {
      const part = isStaff(document) ? INSIDE : 'outside'
      if (part === INSIDE) staff++
      for (const value of scoredAnswers(document)) {
        const own = questions.get(nameOf(value)) ?? []
        own.push({ document, part, value })
        questions.set(nameOf(value), own)
      }
    }
    const found = [...questions.values()]
      .filter((own) => own.some(({ part }) => part === INSIDE))
      .map((own) => {
        const { asked } = own.at(-1)!.value
        const [min, max] = endsOf(asked)
        const { told } = open(own, where, 'together')
        const sideOf = (isInside: boolean) =>
          told.filter(({ part }) => (part === INSIDE) === isInside).map(({ value }) => value)
        const [ours, theirs] = [sideOf(true), sideOf(false)]
        const figure = (side: readonly ScoredAnswer[]): Result =>
          (side.length && figureOf(asked.type, distributionOf(side), { min, max, instrument: asked.instrument })) ||
          held
        const comparison: Comparison = {
          difference: differenceOf({ type: asked.type, min, max }, distributionOf(ours), distributionOf(theirs)),
          fewest: Math.min(ours.length, theirs.length),
        }
        return { about: own.at(-1)!.value, inside: figure(ours), outside: figure(theirs), comparison }
      })
    const judged = verdicts(found.map(({ comparison }) => comparison))
    const rows = found.map(({ about, inside: ours, outside, comparison }, index): InsideRow => {
      const { verdict = 'too-few-answers' } = ('reason' in judged ? undefined : judged[index]) ?? {}
      const { survey, version, question, asked } = about
      const { difference } = comparison
      return {
        ...{ survey, version, question, metric: asked.type, inside: ours, outside, verdict },
        difference:
          verdict === 'too-few-answers' || difference.value === null || !('lo' in difference)
            ? null
            : { value: difference.value, lo: difference.lo, hi: difference.hi },
      }
    })
    return { rows: rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)), staff }
  },
}
