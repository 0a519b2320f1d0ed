import { ces, csat, disconfirmation, nps, pmf, proportion, type Result, scaleMean } from '@earshot/metrics'

/** Answer → count. */
export type Distribution = { readonly [answer: string]: number }

/** How a question was asked, as far as its figure depends on it. */
export interface Scale {
  /** Ends of the scale. */
  min: number
  max: number
  /** Id of the standard instrument, if the words were its own. */
  instrument?: string
}

type FigureOf = (distribution: Distribution, scale: Scale) => Result

const count = (distribution: Distribution, from: number, to: number): number =>
  Object.entries(distribution).reduce(
    (sum, [answer, n]) => sum + (Number(answer) >= from && Number(answer) <= to ? n : 0),
    0,
  )

const share = (distribution: Distribution, yes: string, no: string): Result => {
  const { [yes]: successes = 0, [no]: rest = 0 } = distribution
  return proportion(successes, successes + rest)
}

const ofSeven: FigureOf = (distribution) => scaleMean(distribution, { min: 1, max: 7 })

/**
 * The figure of each question type that has one: NPS; percent of CSAT, CES, thumbs up and consent given; the mean of ratings,
 * expectations and experiences. The instruments `pmf` and `disconfirmation` have their own.
 */
export const figures: { readonly [type: string]: FigureOf } = {
  nps: (distribution) =>
    nps({
      promoters: count(distribution, 9, 10),
      passives: count(distribution, 7, 8),
      detractors: count(distribution, 0, 6),
    }),
  csat: (distribution) => csat(distribution),
  ces: (distribution, { max }) => ces(distribution, { points: max === 5 ? 5 : 7 }),
  rating: (distribution, { min, max, instrument }) =>
    instrument === 'disconfirmation' ? disconfirmation(distribution) : scaleMean(distribution, { min, max }),
  thumbs: (distribution) => share(distribution, '1', '0'),
  consent: (distribution) => share(distribution, 'true', 'false'),
  expectation: ofSeven,
  experience: ofSeven,
}

/** The figure of a question, or none where its answers are only counted. */
export function figureOf(type: string, distribution: Distribution, scale: Scale): Result | undefined {
  if (type === 'choice' && scale.instrument === 'pmf')
    return pmf({
      veryDisappointed: distribution['very-disappointed'] ?? 0,
      somewhatDisappointed: distribution['somewhat-disappointed'] ?? 0,
      notDisappointed: distribution['not-disappointed'] ?? 0,
      noLongerUse: distribution['no-longer-use'] ?? 0,
    })
  return Object.hasOwn(figures, type) ? figures[type]?.(distribution, scale) : undefined
}
