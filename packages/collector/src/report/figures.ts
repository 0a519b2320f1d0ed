import { ces, csat, nps, type Result } from '@earshot/metrics'

/** Answer → count. */
export type Distribution = { readonly [answer: string]: number }

const count = (distribution: Distribution, from: number, to: number): number =>
  Object.entries(distribution).reduce(
    (sum, [answer, n]) => sum + (Number(answer) >= from && Number(answer) <= to ? n : 0),
    0,
  )

/** The metric of each question type that has one, from its distribution and the top of its scale. */
export const figures: { readonly [type: string]: (distribution: Distribution, max: number) => Result } = {
  nps: (distribution) =>
    nps({
      promoters: count(distribution, 9, 10),
      passives: count(distribution, 7, 8),
      detractors: count(distribution, 0, 6),
    }),
  csat: (distribution) => csat(distribution),
  ces: (distribution, max) => ces(distribution, { points: max === 5 ? 5 : 7 }),
}
