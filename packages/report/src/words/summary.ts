import type { Filters } from '../filters/filters'
import type { Change } from '../journey/change'
import { cardsOf, type JourneyView } from '../journey/journey'
import { isMeasured } from '../journey/state'
import { plural } from './number'

/** The period that scores are compared with: "the 90 days before", "the same 90 days a year before". */
export const periodBefore = (days: number, against: Filters['against'] = 'before'): string =>
  against === 'year' ? `the same ${days} days a year before` : `the ${days} days before`

/**
 * The whole journey in a few words: how much of it is measured, and what moved.
 * "5 of 7 touchpoints have a score. Lower than the 90 days before: Onboarding."
 */
export function summary(
  view: JourneyView,
  changes: ReadonlyMap<string, Change>,
  { days, against }: Pick<Filters, 'days'> & Partial<Pick<Filters, 'against'>>,
): string {
  const touchpoints = view.stages.flatMap(({ cards }) => cards)
  const scored = touchpoints.filter(({ blocks }) => blocks.some(({ row }) => isMeasured(row)))
  const sentences = touchpoints.length
    ? [
        `${scored.length} of ${plural(touchpoints.length, 'touchpoint')} ${scored.length === 1 ? 'has' : 'have'} a score.`,
      ]
    : []
  if (days === null) return sentences.join(' ')
  const found = [...changes.values()].filter(({ verdict }) => verdict !== 'too few')
  const moved = (verdict: Change['verdict']) =>
    cardsOf(view)
      .filter(({ blocks }) => blocks.some(({ key }) => changes.get(key)?.verdict === verdict))
      .map(({ title }) => title)
  for (const verdict of ['lower', 'higher'] as const) {
    const titles = moved(verdict)
    const word = verdict === 'lower' ? 'Lower' : 'Higher'
    if (titles.length) sentences.push(`${word} than ${periodBefore(days, against)}: ${titles.join(', ')}.`)
  }
  if (found.length && found.every(({ verdict }) => verdict === 'none')) {
    sentences.push(`No detectable change from ${periodBefore(days, against)}.`)
  }
  return sentences.join(' ')
}
