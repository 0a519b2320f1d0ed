import { ces, csat, nps } from '@earshot/metrics'

export type Distribution = { readonly [answer: string]: number }

interface Figure {
  value: number | null
  lo?: number
  hi?: number
  n: number
  method?: string
  level?: number
  reason?: string
}

const between = (distribution: Distribution, from: number, to: number): number =>
  Object.entries(distribution).reduce((sum, [answer, count]) => (Number(answer) >= from && Number(answer) <= to ? sum + count : sum), 0)

/** The figure of each question type that has one, one line each, from its distribution and the top of its scale. */
export const figures: { readonly [type: string]: (distribution: Distribution, max: number) => Figure } = {
  nps: (distribution) =>
    nps({ promoters: between(distribution, 9, 10), passives: between(distribution, 7, 8), detractors: between(distribution, 0, 6) }),
  csat: (distribution) => csat(distribution),
  ces: (distribution, max) => ces(distribution, { points: max === 5 ? 5 : 7 }),
}
