import { nps } from './nps'
import { none, type Options, type Result } from './result'
import { type Distribution, faultOnScale } from './top-share'

/**
 * Whether it was better or worse than expected, asked in one question ("Compared with what you expected …", 1 much worse … 5 much better):
 * percentage of better (4, 5) minus percentage of worse (1, 2), −100 … 100.
 *
 * Takes answer → count. It is built as an NPS is, and has its interval (see `nps()`). An answer off the scale, a bad count and a bad
 * level give `{ value: null, n, reason }`. Default level 0.95.
 * @example disconfirmation({ 1: 2, 2: 8, 3: 20, 4: 25, 5: 5 }) // value 33.33, n 60
 */
export function disconfirmation(distribution: Distribution, options: Options = {}): Result {
  const fault = faultOnScale(distribution, 1, 5)
  if (fault) return none(0, fault)
  const count = (...answers: number[]) =>
    Object.entries(distribution).reduce((sum, [answer, n]) => sum + (answers.includes(Number(answer)) ? n : 0), 0)
  return nps({ promoters: count(4, 5), passives: count(3), detractors: count(1, 2) }, options)
}
